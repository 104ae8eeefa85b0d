import type { Block } from "../../../../model/block.ts";
import { FORM_FEED, PAGE_FOOT } from "../../../../text/lines/printed-page.ts";
import { EDGE_DEPTH, runningLinesIn } from "../../../../text/lines/running-lines.ts";
import type { Finding } from "../../mark-block.ts";

/** Feet are short. */
const MAX_CHARS = 120;
const MIN_TIMES = 2;
const MAX_QUOTED = 40;
const CONFIDENCE = 0.92;

/** Blocks at the edges of printed pages, from the outermost in: those above a page's end, and those below the next one's beginning. */
type Edge = readonly Block[];

/** Running heads, feet and page numbers: what stands at the edges of pages again and again, but for its digits. */
export function findPageEdges(blocks: readonly Block[], source: string): readonly (readonly [number, Finding])[] {
  return runningLinesIn(edgesAt(blocks, breaksIn(blocks, source))).map(({ index, text }) => [
    index,
    { rule: "line/running-head", because: text.slice(0, MAX_QUOTED), confidence: CONFIDENCE },
  ]);
}

/** Offsets at which pages end, in order. */
function breaksIn(blocks: readonly Block[], source: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = source.indexOf(FORM_FEED); at >= 0; at = source.indexOf(FORM_FEED, at + 1)) breaks.push(at);
  const feet = blocks.filter(({ text }) => text.length <= MAX_CHARS && PAGE_FOOT.test(text)).map(({ span }) => span[1]);
  return feet.length < MIN_TIMES ? breaks : [...breaks, ...feet].sort((one, other) => one - other);
}

/** The edges at each break, and the last page's end where there are breaks at all; what the first page begins with is a title. */
export function edgesAt(blocks: readonly Block[], breaks: readonly number[]): readonly Edge[] {
  if (breaks.length === 0) return [];
  const edges: Edge[] = [blocks.slice(-EDGE_DEPTH).reverse()];
  let next = 0;
  for (const at of breaks) {
    const last = next;
    while (next < blocks.length && (blocks[next]?.span[0] ?? 0) < at) next++;
    if (next === last) continue;
    edges.push(blocks.slice(Math.max(last, next - EDGE_DEPTH), next).reverse(), blocks.slice(next, next + EDGE_DEPTH));
  }
  return edges;
}

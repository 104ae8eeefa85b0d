import type { Block } from "../../../../model/block.ts";
import { FORM_FEED, PAGE_FOOT } from "../../../../text/lines/printed-page.ts";
import type { Finding } from "../../mark-block.ts";

/** A number alone, in the ways in which pages are numbered. */
const NUMBER = /^(?:(?:page|seite|p\.|s\.) ?)?[-–— ]{0,4}(?:#|[ivxl]{1,6})(?: ?(?:of|von|sur|\/) ?#)?[-–— ]{0,4}$/i;
const DIGITS = /\d+/g;
/** "2.1. The sluice", and sentences, say something else where their digits differ. */
const NUMBERED_TITLE = /^\d{1,3}\.(?:\d{1,3}\.?){0,4}\s/;
const SENTENCE = /^(?:\S+\s+){7,}\S+[.!?]$/;
/** A head may have two lines: the title of the book, and the chapter's. */
const DEPTH = 2;
const MIN_TIMES = 2;
const MAX_CHARS = 120;
const MAX_QUOTED = 40;
const CONFIDENCE = 0.92;

/** Blocks at the edges of printed pages, from the outermost in: those above a page's end, and those below the next one's beginning. */
type Edge = readonly Block[];

/** Running heads, feet and page numbers: what stands at the edges of pages again and again, but for its digits. */
export function findPageEdges(blocks: readonly Block[], source: string): readonly (readonly [number, Finding])[] {
  const edges = edgesOf(blocks, breaksIn(blocks, source));
  const times = new Map<string, number>();
  // On a short page one block may stand at both edges.
  for (const { text } of new Set(edges.flat())) times.set(formOf(text), (times.get(formOf(text)) ?? 0) + 1);
  const isRunning = ({ text }: Block) =>
    text.length <= MAX_CHARS && (NUMBER.test(formOf(text)) || (times.get(formOf(text)) ?? 0) >= MIN_TIMES);
  return edges.flatMap((edge) => {
    const inner = edge.findIndex((block) => !isRunning(block));
    return edge.slice(0, inner === -1 ? edge.length : inner).map(({ index, text }) => {
      return [
        index,
        { rule: "line/running-head", because: text.slice(0, MAX_QUOTED), confidence: CONFIDENCE },
      ] as const;
    });
  });
}

function formOf(text: string): string {
  const isOwn = text.length <= MAX_CHARS && (NUMBERED_TITLE.test(text) || SENTENCE.test(text));
  return isOwn ? text.toLowerCase() : text.toLowerCase().replace(DIGITS, "#");
}

/** Offsets at which pages end, in order. */
function breaksIn(blocks: readonly Block[], source: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = source.indexOf(FORM_FEED); at >= 0; at = source.indexOf(FORM_FEED, at + 1)) breaks.push(at);
  const feet = blocks.filter(({ text }) => text.length <= MAX_CHARS && PAGE_FOOT.test(text)).map(({ span }) => span[1]);
  return feet.length < MIN_TIMES ? breaks : [...breaks, ...feet].sort((one, other) => one - other);
}

/** The edges at each break, and the last page's end where there are breaks at all; what the first page begins with is a title. */
function edgesOf(blocks: readonly Block[], breaks: readonly number[]): readonly Edge[] {
  if (breaks.length === 0) return [];
  const edges: Edge[] = [blocks.slice(-DEPTH).reverse()];
  let next = 0;
  for (const at of breaks) {
    const last = next;
    while (next < blocks.length && (blocks[next]?.span[0] ?? 0) < at) next++;
    if (next === last) continue;
    edges.push(blocks.slice(Math.max(last, next - DEPTH), next).reverse(), blocks.slice(next, next + DEPTH));
  }
  return edges;
}

import type { Mark } from "../../model/mark.ts";
import type { RuleId } from "../../rules/index.ts";
import type { Review } from "./judge-html.ts";

/** Share of link characters from which a part of the page is a list of links. */
const LIST_DENSITY = 0.6;
/** Blocks that make a part of the page. */
const MIN_BLOCKS = 2;
/** Weaker than any reason that says what a block is: where it stands is said when there is nothing better. */
const CONFIDENCE = { links: 0.5, beside: 0.3, outside: 0.25 } as const;

/** Says of dropped blocks where they stand to what was kept: the reason of last resort before the bare score. */
export function judgeByPlace(seen: Review): readonly Mark[] {
  const { verdicts, blocks } = seen;
  const first = verdicts.findIndex((verdict) => verdict.fate === "keep");
  const last = verdicts.findLastIndex((verdict) => verdict.fate === "keep");
  const kept = keptByBox(seen);
  const marks: Mark[] = [];
  for (const { index } of blocks) {
    if (verdicts[index]?.fate !== "drop") continue;
    const mark = (rule: RuleId, because: string, confidence: number) =>
      marks.push({ block: index, rule, says: "drop", because, force: "hint", confidence });
    const part = partAround(seen, kept, index);
    if (part !== undefined && part.density >= LIST_DENSITY)
      mark("list/links", `link density ${part.density.toFixed(2)} over ${part.blocks} blocks`, CONFIDENCE.links);
    else if (index < first) mark("place/before-content", `${first - index} blocks before`, CONFIDENCE.outside);
    else if (first >= 0 && index > last)
      mark("place/after-content", `${index - last} blocks after`, CONFIDENCE.outside);
    else if (part !== undefined && first >= 0)
      mark("place/beside-content", `<${part.tag}> with ${part.blocks} blocks, none of them content`, CONFIDENCE.beside);
  }
  return marks;
}

interface Part {
  readonly tag: string;
  readonly blocks: number;
  readonly density: number;
}

/** The largest box around the block in which nothing was kept. */
function partAround({ view }: Review, kept: Uint32Array, index: number): Part | undefined {
  const { boxes, sums } = view;
  let part = -1;
  for (let row = boxes.ofBlock[index] as number; row >= 0 && kept[row] === 0; row = boxes.parent[row] as number)
    if ((sums.blocks[row] as number) >= MIN_BLOCKS) part = row;
  if (part < 0) return undefined;
  return {
    tag: boxes.boxes[part]?.tag ?? "",
    blocks: sums.blocks[part] as number,
    density: (sums.linkInk[part] as number) / Math.max(1, sums.ink[part] as number),
  };
}

function keptByBox({ view, verdicts }: Review): Uint32Array {
  const { boxes } = view;
  const kept = new Uint32Array(boxes.boxes.length);
  verdicts.forEach((verdict, i) => {
    const row = boxes.ofBlock[i] as number;
    if (verdict.fate === "keep" && row >= 0) kept[row] = (kept[row] as number) + 1;
  });
  for (let row = kept.length - 1; row > 0; row--) {
    const up = boxes.parent[row] as number;
    if (up >= 0) kept[up] = (kept[up] as number) + (kept[row] as number);
  }
  return kept;
}

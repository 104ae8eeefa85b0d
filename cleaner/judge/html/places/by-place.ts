import type { Mark } from "../../../model/mark.ts";
import { counted } from "../../../text/counted.ts";
import type { Draft } from "../sight.ts";
import { keptByBox } from "./kept-by-box.ts";

/** Share of link characters from which a part of the page is a list of links. */
const LIST_DENSITY = 0.6;
/** Blocks that make a part of the page. */
const MIN_BLOCKS = 2;
/** Weaker than any reason that says what a block is: where it stands is said when there is nothing better. */
const CONFIDENCE = { links: 0.5, beside: 0.3, outside: 0.25 } as const;

/** Says of dropped blocks where they stand to what was kept: the reason of last resort before the bare score. */
export function judgeByPlace(seen: Draft): readonly Mark[] {
  if (seen.blocks.length === 0) return [];
  const first = seen.keeps.indexOf(1);
  const last = seen.keeps.lastIndexOf(1);
  const partOf = partsOf(seen);
  const marks: Mark[] = [];
  for (const { index } of seen.blocks) {
    const row = seen.view.boxes.ofBlock[index] as number;
    const reason = reasonOf(index, { first, last, part: row < 0 ? undefined : partOf(row) });
    if (reason !== undefined) marks.push({ block: index, says: "drop", force: "hint", ...reason });
  }
  return marks;
}

/** A part of the page: the largest box around a block in which nothing was kept. */
interface Part {
  readonly isList: boolean;
  readonly ofLinks: string;
  readonly beside: string;
}

function reasonOf(
  index: number,
  { first, last, part }: { first: number; last: number; part: Part | undefined },
): Pick<Mark, "rule" | "because" | "confidence"> | undefined {
  if (part?.isList === true) return { rule: "list/links", because: part.ofLinks, confidence: CONFIDENCE.links };
  if (index < first)
    return {
      rule: "place/before-content",
      because: `${counted(first - index, "block")} before`,
      confidence: CONFIDENCE.outside,
    };
  if (first >= 0 && index > last)
    return {
      rule: "place/after-content",
      because: `${counted(index - last, "block")} after`,
      confidence: CONFIDENCE.outside,
    };
  if (part === undefined || first < 0) return undefined;
  return { rule: "place/beside-content", because: part.beside, confidence: CONFIDENCE.beside };
}

/** The part that each box belongs to, if any; described once each. */
function partsOf(seen: Draft): (row: number) => Part | undefined {
  const { parent } = seen.view.boxes;
  const { blocks } = seen.view.sums;
  const kept = keptByBox(seen, () => 1);
  const part = new Int32Array(parent.length).fill(-1);
  for (let row = 0; row < part.length; row++) {
    if (kept[row] !== 0) continue;
    const up = parent[row] as number;
    if (up >= 0 && kept[up] === 0) part[row] = part[up] as number;
    else if ((blocks[row] as number) >= MIN_BLOCKS) part[row] = row;
  }
  const known = new Map<number, Part>();
  return (row) => {
    const at = part[row] as number;
    if (at < 0) return undefined;
    const found = known.get(at) ?? describePart(seen, at);
    known.set(at, found);
    return found;
  };
}

function describePart({ view: { boxes, sums } }: Draft, row: number): Part {
  const blocks = sums.blocks[row] as number;
  const density = (sums.linkInk[row] as number) / Math.max(1, sums.ink[row] as number);
  return {
    isList: density >= LIST_DENSITY,
    ofLinks: `link density ${density.toFixed(2)} over ${blocks} blocks`,
    beside: `<${boxes.boxes[row]?.tag ?? ""}> with ${blocks} blocks, none of them content`,
  };
}

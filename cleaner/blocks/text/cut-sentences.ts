import { cutUnits, cutWhole, type Unit } from "../../learned/cut-units.ts";
import type { Span } from "../../model/block.ts";
import { collapseSpaces, isSpaceCode } from "../../text/characters/collapse.ts";
import { splitAtWideStops } from "../../text/sentences/split-sentences.ts";
import { hasUnspaced } from "../../text/words/unspaced.ts";
import { lineSpans } from "./line-spans.ts";
import { RepairCount } from "./repair-count.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";
import type { TextCut } from "./text-cut.ts";

/** Cuts a text without layout into its sentences, stubs and fragments. */
export function cutSentences(source: string): TextCut {
  const pieces: TextPiece[] = [];
  const repairs = new RepairCount();
  const ink = inkOf(source);
  let opens = true;
  for (const line of lineSpans(source)) {
    const isWhole = line[0] <= ink[0] && line[1] >= ink[1];
    for (const { span, joints } of atWideStops(source, isWhole ? cutWhole(source) : cutUnits(source, line))) {
      const text = collapseSpaces(repairs.repair(source.slice(span[0], span[1])));
      if (text === "") continue;
      pieces.push({ kind: "paragraph", text, span, opensParagraph: opens, joints });
      opens = false;
    }
    opens = true;
  }
  return { blocks: numberBlocks(source, pieces), flags: repairs.flags() };
}

/** Log-odds of a cut at a full stop. */
const SURE_JOINT = 9;

/** Units are cut at white space; scripts that put none between words end their sentences without it. */
function atWideStops(source: string, units: readonly Unit[]): readonly Unit[] {
  if (!hasUnspaced(source)) return units;
  return units.flatMap((unit) => {
    const spans = splitAtWideStops(source, unit.span);
    const joint = (isEnd: boolean, own: number) => (isEnd ? own : SURE_JOINT);
    return spans.map((span, i): Unit => {
      return { span, joints: [joint(i === 0, unit.joints[0]), joint(i === spans.length - 1, unit.joints[1])] };
    });
  });
}

/** The stretch between the white space at both ends. */
function inkOf(source: string): Span {
  let start = 0;
  while (start < source.length && isSpaceCode(source.charCodeAt(start))) start++;
  let end = source.length;
  while (end > start && isSpaceCode(source.charCodeAt(end - 1))) end--;
  return [start, end];
}

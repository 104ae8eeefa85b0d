import { cutUnits } from "../../learned/cut-units.ts";
import { collapseSpaces } from "../../text/collapse.ts";
import type { CutText } from "./cut-text.ts";
import { lineSpans } from "./line-spans.ts";
import { RepairCount } from "./repair-count.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";

/** Cuts a text without layout into its sentences, stubs and fragments. */
export function cutSentences(source: string): CutText {
  const pieces: TextPiece[] = [];
  const repairs = new RepairCount();
  let opens = true;
  for (const line of lineSpans(source)) {
    for (const { span, joints } of cutUnits(source, line)) {
      const text = collapseSpaces(repairs.repair(source.slice(span[0], span[1])));
      if (text === "") continue;
      pieces.push({ kind: "paragraph", text, span, opensParagraph: opens, joints });
      opens = false;
    }
    opens = true;
  }
  return { blocks: numberBlocks(source, pieces), flags: repairs.flags() };
}

import type { Mark } from "../../../model/mark.ts";
import { PLACEHOLDER_LINES } from "../../../rules/index.ts";
import { CLASS } from "../../../text/characters/char-class.ts";
import { plainCase } from "../../plain-case.ts";
import { trimMarks } from "../../trim-marks.ts";
import type { Scene } from "../sight.ts";

const LINES: ReadonlySet<string> = new Set(PLACEHOLDER_LINES);
const MAX_CHARS = Math.max(...PLACEHOLDER_LINES.map((line) => line.length)) + 8;
/** What such a line ends with; numbers behind it are of the place. */
const LAST = CLASS.letter | CLASS.mark;

/** Marks lines that only hold a place: "Advertisement", "Loading …". A heading so called has a text of its own. */
export function judgeByPlaceholders({ blocks }: Pick<Scene, "blocks">): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index, kind, text } of blocks) {
    if (text.length > MAX_CHARS || kind === "heading" || kind === "code") continue;
    const because = trimMarks(plainCase(text), LAST);
    if (LINES.has(because))
      marks.push({ block: index, rule: "form/placeholder", says: "drop", because, force: "certain", confidence: 0.9 });
  }
  return marks;
}

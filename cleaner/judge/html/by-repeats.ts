import type { Mark } from "../../model/mark.ts";
import type { Review } from "./judge-html.ts";

/** Shorter repetitions ("Yes.", table headings) are normal prose. */
const MIN_REPEATED_WORDS = 5;

/** Marks kept blocks that say word for word what an earlier kept block says: twins for phones, repeated notices. Code may repeat. */
export function judgeByRepeats({ blocks, verdicts, view }: Review): readonly Mark[] {
  const seen = new Map<number, number>();
  const marks: Mark[] = [];
  for (const block of blocks) {
    const words = view.scan.words[block.index] as number;
    if (verdicts[block.index]?.fate !== "keep" || block.kind === "code" || words < MIN_REPEATED_WORDS) continue;
    const wording = view.scan.wording[block.index] as number;
    const earlier = seen.get(wording);
    if (earlier === undefined) seen.set(wording, block.index);
    else
      marks.push({
        block: block.index,
        rule: "repetition/exact",
        says: "drop",
        because: `same words as block ${earlier}`,
        force: "certain",
        confidence: 0.95,
      });
  }
  return marks;
}

import type { Mark } from "../model/mark.ts";
import { wordsOf } from "../text/words.ts";
import type { Judge } from "./judge.ts";

/** Shorter repetitions ("Yes.", table headings) are normal prose. */
const MIN_REPEATED_WORDS = 5;
/** Share of a block's words that must stand in the earlier block, in order, for it to be a caption of it. */
const CAPTION_SHARE = 0.65;

/** Marks blocks that say again, word for word, what an earlier one says, and captions made of the lead. */
export const judgeByRepetition: Judge = ({ blocks }) => {
  const seen = new Map<string, number>();
  const marks: Mark[] = [];
  let lead: readonly string[] = [];
  for (const block of blocks) {
    const words = wordsOf(block.text);
    if (words.length < MIN_REPEATED_WORDS || block.kind === "code") continue;
    const key = words.join(" ");
    const earlier = seen.get(key);
    if (earlier !== undefined)
      marks.push({
        block: block.index,
        rule: "repetition/exact",
        says: "drop",
        because: `same words as block ${earlier}`,
        force: "certain",
        confidence: 0.95,
      });
    else if (lead.length > 0 && containsRun(words, lead))
      marks.push({
        block: block.index,
        rule: "repetition/caption",
        says: "drop",
        because: "repeats the lead",
        force: "certain",
        confidence: 0.9,
      });
    else seen.set(key, block.index);
    if (lead.length === 0) lead = words;
  }
  return marks;
};

function containsRun(words: readonly string[], lead: readonly string[]): boolean {
  return lead.length >= words.length * CAPTION_SHARE && words.join(" ").includes(lead.join(" "));
}

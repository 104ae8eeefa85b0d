import type { Mark } from "../../model/mark.ts";
import { hashOn, hashText } from "../../text/hash-text.ts";
import { wordsOf } from "../../text/words.ts";
import type { Judge } from "../judge.ts";

/** A caption stands among the first blocks of its page. */
const TOP_BLOCKS = 16;
/** Shorter runs of words recur in any text. */
const MIN_ECHO_WORDS = 9;
/** Share of a block's words that must stand in the block it repeats. */
const CAPTION_SHARE = 0.65;
/** A unit says again what an earlier one said when it shares so many of its runs of four words. */
const NEAR_SHARE = 0.8;
const RUN = 4;
const MIN_NEAR_WORDS = 8;

/** Marks captions that only repeat the lead of a page, and units of a dump that say again what an earlier one said. */
export const judgeByEcho: Judge = ({ blocks, page }) => {
  const words = blocks.map(({ text }) => wordsOf(text));
  return page.format === "dump" ? nearDuplicates(words) : captions(words);
};

function captions(words: readonly (readonly string[])[]): readonly Mark[] {
  const marks: Mark[] = [];
  const leads: string[] = [];
  words.slice(0, TOP_BLOCKS).forEach((own, block) => {
    const text = ` ${own.join(" ")} `;
    const lead = leads.find((earlier) => text.includes(earlier) && earlier.length >= text.length * CAPTION_SHARE);
    if (lead !== undefined)
      marks.push({
        block,
        rule: "repetition/caption",
        says: "drop",
        because: `repeats "${lead.trim().slice(0, 40)}..."`,
        force: "certain",
        confidence: 0.9,
      });
    else if (own.length >= MIN_ECHO_WORDS) leads.push(text);
  });
  return marks;
}

function nearDuplicates(words: readonly (readonly string[])[]): readonly Mark[] {
  const holder = new Map<number, number>();
  const marks: Mark[] = [];
  words.forEach((own, block) => {
    if (own.length < MIN_NEAR_WORDS) return;
    const runs = runsOf(own);
    const votes = new Map<number, number>();
    for (const run of runs) {
      const earlier = holder.get(run);
      if (earlier !== undefined) votes.set(earlier, (votes.get(earlier) ?? 0) + 1);
    }
    const [twin, shared] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
    if (shared >= runs.length * NEAR_SHARE)
      marks.push({
        block,
        rule: "repetition/near",
        says: "drop",
        because: `says what unit ${twin} says`,
        force: "certain",
        confidence: 0.9,
      });
    else for (const run of runs) if (!holder.has(run)) holder.set(run, block);
  });
  return marks;
}

function runsOf(words: readonly string[]): number[] {
  const hashes = words.map((word) => hashText(word));
  const runs: number[] = [];
  for (let i = 0; i + RUN <= words.length; i++) {
    let run = 0;
    for (let k = i; k < i + RUN; k++) run = hashOn(run, hashes[k] as number);
    runs.push(run);
  }
  return runs;
}

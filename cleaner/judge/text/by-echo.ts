import type { Mark } from "../../model/mark.ts";
import { hashOn, hashPart } from "../../text/words/hash-text.ts";
import { endOfWord, nextWord, wordsOf } from "../../text/words/words.ts";
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
export const judgeByEcho: Judge = ({ blocks, page }) =>
  page.format === "dump"
    ? nearDuplicates(blocks.map(({ text }) => text))
    : captions(blocks.slice(0, TOP_BLOCKS).map(({ text }) => wordsOf(text)));

function captions(words: readonly (readonly string[])[]): readonly Mark[] {
  const marks: Mark[] = [];
  const leads: string[] = [];
  words.forEach((own, block) => {
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

function nearDuplicates(texts: readonly string[]): readonly Mark[] {
  const holder = new Map<number, number>();
  const marks: Mark[] = [];
  texts.forEach((text, block) => {
    const hashes = hashWordsOf(text);
    if (hashes.length < MIN_NEAR_WORDS) return;
    const runs = runsOf(hashes);
    const [twin, shared] = twinOf(runs, holder);
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

/** The earlier unit that shares the most runs, the first where several do; and how many. */
function twinOf(runs: readonly number[], holder: ReadonlyMap<number, number>): readonly [unit: number, shared: number] {
  const votes = new Map<number, number>();
  for (const run of runs) {
    const earlier = holder.get(run);
    if (earlier !== undefined) votes.set(earlier, (votes.get(earlier) ?? 0) + 1);
  }
  let best: readonly [number, number] = [-1, 0];
  for (const vote of votes) if (vote[1] > best[1]) best = vote;
  return best;
}

/** Hashes of the words that `wordsOf` gives. */
function hashWordsOf(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  for (let from = nextWord(lower, 0); from < lower.length; ) {
    const to = endOfWord(lower, from);
    hashes.push(hashPart(lower, from, to));
    from = nextWord(lower, to);
  }
  return hashes;
}

/** Hashes of four words each, as signed numbers: a Map finds small whole numbers faster. */
function runsOf(hashes: readonly number[]): number[] {
  const runs: number[] = [];
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let run = 0;
    for (let k = i; k < i + RUN; k++) run = hashOn(run, hashes[k] as number);
    runs.push(run | 0);
  }
  return runs;
}

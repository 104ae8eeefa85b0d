import type { Block } from "../../../model/block.ts";
import { announcesOtherPages } from "../../announcements.ts";
import { expectedWords } from "./expected-words.ts";
import { lowerOdds } from "./lower-odds.ts";

/** Of the page's content, as far as the model knows, so much must stand before it, and so many words: lists of pages open with such lines too. */
const MIN_SHARE = 0.5;
const MIN_WORDS = 50;
const DOUBT = 1;

/** Behind a line that announces other pages, once most of the content is over, blocks are less likely to be content. */
export function doubtBehindAnnouncements(
  { blocks, host }: { readonly blocks: readonly Pick<Block, "text">[]; readonly host?: string },
  words: Float32Array,
  probabilities: Float32Array,
): Float32Array {
  const before = expectedWords(probabilities, words);
  const enough = Math.max(MIN_WORDS, (before.at(-1) ?? 0) * MIN_SHARE);
  const from = blocks.findIndex(({ text }, i) => (before[i] as number) >= enough && announcesOtherPages(text, host));
  if (from < 0) return probabilities;
  return probabilities.map((probability, i) => (i < from ? probability : lowerOdds(probability, DOUBT)));
}

import type { Mark } from "../model/mark.ts";
import { PHRASE_RULES } from "../rules/index.ts";
import { countWords } from "../text/words.ts";
import type { Judge } from "./judge.ts";

/** Short blocks that consist of little more than the phrase leave no doubt. */
const WORDS_BESIDE_PHRASE = 6;

/** No rule reaches further: 80 words of 15 characters. Longer blocks are not searched. */
const MAX_CHARS = 1200;

/** What a regular expression would not take literally. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;
/** Any phrase of any rule: most blocks hold none, and one search says so. */
const ANY_PHRASE = new RegExp(
  PHRASE_RULES.flatMap((rule) => rule.phrases.map((phrase) => phrase.replace(SPECIAL, "\\$&"))).join("|"),
);

/** Marks blocks that say what only furniture says. */
export const judgeByPhrase: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (block.text.length > MAX_CHARS) continue;
    const text = block.text.toLowerCase().replaceAll("’", "'");
    const mark = ANY_PHRASE.test(text) ? findPhrase(text, block.index) : undefined;
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
};

function findPhrase(text: string, block: number): Mark | undefined {
  const words = countWords(text);
  for (const rule of PHRASE_RULES) {
    if (words > rule.maxWords) continue;
    const phrase = rule.phrases.find((candidate) => text.includes(candidate));
    if (phrase === undefined) continue;
    const tight = words - countWords(phrase) <= WORDS_BESIDE_PHRASE;
    return { block, rule: rule.id, says: "drop", because: phrase, force: "hint", confidence: tight ? 0.9 : 0.6 };
  }
  return undefined;
}

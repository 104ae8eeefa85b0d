import type { Mark } from "../model/mark.ts";
import { PHRASE_RULES } from "../rules/index.ts";
import { countWords } from "../text/words/words.ts";
import type { Judge } from "./judge.ts";
import { phraseFinder } from "./phrase-finder.ts";
import { plainCase } from "./plain-case.ts";

/** Short blocks that consist of little more than the phrase leave no doubt. */
const WORDS_BESIDE_PHRASE = 6;

/** No rule reaches further: 80 words of 15 characters. Longer blocks are not searched. */
const MAX_CHARS = 1200;

const phrasesIn = phraseFinder<(typeof PHRASE_RULES)[number]>(PHRASE_RULES);

/** Marks blocks that say what only furniture says. */
export const judgeByPhrase: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (block.text.length > MAX_CHARS) continue;
    const text = plainCase(block.text);
    const phrases = phrasesIn(text);
    if (phrases.length === 0) continue;
    const words = countWords(text);
    const found = phrases.find(({ rule }) => words <= rule.maxWords);
    if (found === undefined) continue;
    const tight = words - countWords(found.phrase) <= WORDS_BESIDE_PHRASE;
    marks.push({
      block: block.index,
      rule: found.rule.id,
      says: "drop",
      because: found.phrase,
      force: "hint",
      confidence: tight ? 0.9 : 0.6,
    });
  }
  return marks;
};

import { isLearnedStopWord } from "../../text/words/stop-words.ts";
import { endOfRun, nextWord } from "../../text/words/words.ts";

/** Share of function words of English or German below which a text is in another language: 99.5 % of web_dev have .14 and more, texts in other languages up to .09. */
const LEARNED_SHARE = 0.11;
/** So many words tell a language. */
const SAMPLE_WORDS = 2000;

/** Whether sentences, in lower case, are in a language that the scorer of gaps did not learn: it learned from English, and a little German. */
export function isForeign(sentences: readonly string[]): boolean {
  let words = 0;
  let learned = 0;
  for (const lower of sentences) {
    for (let from = nextWord(lower, 0); from < lower.length && words < SAMPLE_WORDS; ) {
      const to = endOfRun(lower, from);
      words++;
      if (isLearnedStopWord(lower.slice(from, to))) learned++;
      from = nextWord(lower, to);
    }
    if (words >= SAMPLE_WORDS) break;
  }
  return learned < words * LEARNED_SHARE;
}

import { ENDS_SENTENCE } from "../ends-sentence.ts";
import type { LineField } from "./line-features.ts";
import { isEnglishLabel, type LineReading } from "./line-marks.ts";

/** What the title of another page is worth at most. */
const CEILING = 0.05;
/** So many words that end like a sentence are prose, and so much of it stands before such a list. */
const PROSE_WORDS = 8;
const MIN_SHARE = 0.6;
/** A longer line is no title, and no more of them stand in a row. */
const MOST = { words: 30, titles: 12 } as const;
const HOLDS_TITLE = /[:：]\s?\S/;

/**
 * Lines that stand behind "Related articles" in another language than English up to the next sentence, once most of the text is over: the
 * classifier has not learned what heads them.
 */
export function doubtOtherTitles(
  texts: readonly string[],
  { lines }: LineField,
  { probabilities, certain }: Pick<LineReading, "probabilities" | "certain">,
): Float32Array {
  const announces = texts.map((text, i) => certain[i]?.rule === "phrase/other-pages" && !isNoHead(text));
  if (!announces.includes(true)) return probabilities;
  const prose = texts.map((text, i) => {
    const words = lines[i]?.words ?? 0;
    return words >= PROSE_WORDS && ENDS_SENTENCE.test(text) ? words : 0;
  });
  const enough = MIN_SHARE * prose.reduce((sum, words) => sum + words, 0);
  let before = 0;
  let titles = 0;
  return probabilities.map((probability, i) => {
    before += prose[i] ?? 0;
    if (announces[i] === true) titles = before >= enough ? MOST.titles + 1 : 0;
    else if (ENDS_SENTENCE.test(texts[i] ?? "") || (lines[i]?.words ?? 0) > MOST.words) titles = 0;
    else titles = Math.max(0, titles - 1);
    return titles > 0 ? Math.min(CEILING, probability) : probability;
  });
}

/** What holds the title itself, or is English. */
function isNoHead(text: string): boolean {
  return HOLDS_TITLE.test(text) || isEnglishLabel(text);
}

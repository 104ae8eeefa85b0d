import { hasWordCount } from "./words.ts";

/** Whether a text holds any sign of a script that puts no space between words: Thai, Lao, Burmese, Khmer, kana, Chinese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Letters and marks that a word has on average in these scripts; no dictionary is asked, whose edition would change what a page says. */
const SYLLABIC_WORD = 5;
const IDEOGRAPHIC_WORD = 2;

export function hasUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a text has about so many words, in scripts without spaces between them as in others. */
export function holdsWords(text: string, count: number): boolean {
  if (hasWordCount(text, count)) return true;
  if (!hasUnspaced(text)) return false;
  let words = 0;
  for (let at = 0; at < text.length && words < count; at++) {
    const length = unspacedWordLength(text.charCodeAt(at));
    if (length > 0) words += 1 / length;
  }
  return words >= count;
}

/** How many characters a word has on average in the script of this code unit, where it puts no space between words; else 0. */
export function unspacedWordLength(code: number): number {
  if (code < 0xe00) return 0;
  if (code <= 0xeff || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)) return SYLLABIC_WORD;
  const isIdeograph =
    code >= 0x3040 && code <= 0x9fff && !(code >= 0x3100 && code <= 0x33ff) && !(code >= 0x4dc0 && code <= 0x4dff);
  return isIdeograph || (code >= 0xf900 && code <= 0xfaff) ? IDEOGRAPHIC_WORD : 0;
}

import { once } from "../../../text/once.ts";
import { FUNCTION_WORDS } from "../../../text/words/function-words.ts";
import { endOfWord, nextWord } from "../../../text/words/words.ts";

/** A language and how sure we are, 0 to 1. */
export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly confidence: number;
}

/** Scripts that one language (nearly) alone is written in; kana before ideographs, because Japanese has both. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string, minShare: number])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja", 0.1],
  [/\p{Script=Hangul}/gu, "ko", 0.3],
  [/\p{Script=Han}/gu, "zh", 0.3],
  [/\p{Script=Thai}/gu, "th", 0.3],
  [/\p{Script=Hebrew}/gu, "he", 0.3],
  [/\p{Script=Devanagari}/gu, "hi", 0.3],
  [/\p{Script=Bengali}/gu, "bn", 0.3],
  [/\p{Script=Tamil}/gu, "ta", 0.3],
  [/\p{Script=Georgian}/gu, "ka", 0.3],
  [/\p{Script=Armenian}/gu, "hy", 0.3],
  [/\p{Script=Ethiopic}/gu, "am", 0.3],
  [/\p{Script=Telugu}/gu, "te", 0.3],
  [/\p{Script=Kannada}/gu, "kn", 0.3],
  [/\p{Script=Malayalam}/gu, "ml", 0.3],
  [/\p{Script=Gujarati}/gu, "gu", 0.3],
  [/\p{Script=Gurmukhi}/gu, "pa", 0.3],
  [/\p{Script=Oriya}/gu, "or", 0.3],
  [/\p{Script=Sinhala}/gu, "si", 0.3],
  [/\p{Script=Khmer}/gu, "km", 0.3],
  [/\p{Script=Lao}/gu, "lo", 0.3],
  [/\p{Script=Myanmar}/gu, "my", 0.3],
];
const LETTERS = /\p{L}/gu;
const SAMPLE_CHARS = 4000;
const MIN_WORDS = 20;
/** Share of function words in running text is 0.3 to 0.5; lists of names have few in any language. */
const MIN_SHARE = 0.12;
/** The best must beat the next by this factor, or near relatives (Danish and Norwegian) stay undecided. */
const MIN_LEAD = 1.08;

/** For each function word, the places in `FUNCTION_WORDS` of the languages that have it. */
const LANGUAGES = once(languagesByWord);

/** The language of running text; undefined where there is too little of it or where it could be several. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const sample = text.slice(0, SAMPLE_CHARS);
  const byScript = detectByScript(sample);
  if (byScript !== undefined) return byScript;
  const { words, hits } = countFunctionWords(sample);
  if (words < MIN_WORDS) return undefined;
  const [best = 0, next = 0] = hits.toSorted().reverse();
  if (best === 0 || best < words * MIN_SHARE || best < next * MIN_LEAD) return undefined;
  const { language } = FUNCTION_WORDS[hits.indexOf(best)] as (typeof FUNCTION_WORDS)[number];
  return { language, confidence: Math.min(1, best / words / (2 * MIN_SHARE)) };
}

/** How many words there are, and how many of them each language has among its function words. */
function countFunctionWords(sample: string): { readonly words: number; readonly hits: Int32Array } {
  const languages = LANGUAGES();
  const lower = sample.toLowerCase();
  const hits = new Int32Array(FUNCTION_WORDS.length);
  let words = 0;
  for (let from = nextWord(lower, 0); from < lower.length; words++) {
    const to = endOfWord(lower, from);
    for (const language of languages.get(lower.slice(from, to)) ?? []) hits[language] = (hits[language] as number) + 1;
    from = nextWord(lower, to);
  }
  return { words, hits };
}

function detectByScript(sample: string): DetectedLanguage | undefined {
  if (!FOREIGN.test(sample)) return undefined;
  const letters = sample.match(LETTERS)?.length ?? 0;
  for (const [script, language, minShare] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share >= minShare) return { language, confidence: Math.min(1, share * 2) };
  }
  return undefined;
}

/**
 * From Armenian on: what comes before has languages that share a script. Punctuation, signs and pictures that every
 * page may have are left out: a test holds that none of the scripts has any of them.
 */
const FOREIGN =
  /[\u0530-\u05ff\u0900-\u1dff\u2c00-\ud7ff\uf900-\ufaff\ufb13-\ufdff\uff00-\uffef\u{10000}-\u{1f2ff}\u{1fc00}-\u{dffff}]/u;

function languagesByWord(): ReadonlyMap<string, readonly number[]> {
  const languages = new Map<string, number[]>();
  for (const [place, { words }] of FUNCTION_WORDS.entries())
    for (const word of new Set(words.split(" "))) {
      const known = languages.get(word);
      if (known === undefined) languages.set(word, [place]);
      else known.push(place);
    }
  return languages;
}

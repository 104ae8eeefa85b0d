import { isStopWord } from "../../text/stop-words.ts";
import { WordNumbers } from "../../text/word-numbers.ts";
import { endOfRun, nextWord } from "../../text/words.ts";

/** One sentence as the segmenter sees it. */
export interface Unit {
  readonly text: string;
  /** Lower-case words in order, stop words included. */
  readonly words: readonly string[];
  /** The words by their numbers, which count from 0 in order of first mention in the text. */
  readonly numbers: readonly number[];
  /** Ids of content stems, one per occurrence; ids count from 0 in order of first mention in the text. */
  readonly stems: Int32Array;
  /** A section may start here: true at paragraph starts, or at every sentence where paragraphs are unknown. */
  readonly maySplit: boolean;
  readonly opensParagraph: boolean;
}

export interface Units {
  readonly units: readonly Unit[];
  /** Distinct stems in the whole text. */
  readonly vocabulary: number;
}

/** Cutting words after six letters is a stemmer that no language breaks. */
const STEM_CHARS = 6;
const MIN_WORD_CHARS = 3;

/** Sentences with their words as numbers. */
export function readUnits(
  sentences: readonly { readonly text: string; readonly maySplit: boolean; readonly opensParagraph: boolean }[],
): Units {
  const kinds = new WordNumbers();
  const known = new WordNumbers();
  const all = sentences.map(({ text }) => numbersOf(text.toLowerCase(), known));
  const stemOf = known.words.map((word) => idOf(kinds, word));
  // One array for all: a typed array of its own for each sentence would cost more than its words.
  const stems = new Int32Array(all.reduce((sum, numbers) => sum + numbers.length, 0));
  let to = 0;
  const units = sentences.map(({ text, maySplit, opensParagraph }, i) => {
    const numbers = all[i] as readonly number[];
    const words = numbers.map((number) => known.words[number] as string);
    const from = to;
    for (const number of numbers) if ((stemOf[number] as number) >= 0) stems[to++] = stemOf[number] as number;
    return { text, words, numbers, stems: stems.subarray(from, to), maySplit, opensParagraph };
  });
  return { units, vocabulary: kinds.words.length };
}

/** A word is what `[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*` finds. */
function numbersOf(lower: string, known: WordNumbers): readonly number[] {
  const numbers: number[] = [];
  for (let from = nextWord(lower, 0); from < lower.length; ) {
    const to = endOfRun(lower, from);
    numbers.push(known.numberOf(lower, from, to));
    from = nextWord(lower, to);
  }
  return numbers;
}

/** The number of a word's stem; -1 for words that carry nothing. */
function idOf(stems: WordNumbers, word: string): number {
  if (word.length < MIN_WORD_CHARS || isStopWord(word)) return -1;
  return stems.numberOf(word, 0, Math.min(word.length, STEM_CHARS));
}

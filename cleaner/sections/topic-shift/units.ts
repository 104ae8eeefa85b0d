import { isStopWord } from "../../text/stop-words.ts";

/** One sentence as the segmenter sees it. */
export interface Unit {
  readonly text: string;
  /** Lower-case words in order, stop words included. */
  readonly words: readonly string[];
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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
/** Cutting words after six letters is a stemmer that no language breaks. */
const STEM_CHARS = 6;
const MIN_WORD_CHARS = 3;

/** Sentences with their words as numbers. */
export function readUnits(
  sentences: readonly { readonly text: string; readonly maySplit: boolean; readonly opensParagraph: boolean }[],
): Units {
  const ids = new Map<string, number>();
  const known = new Map<string, number>();
  const units = sentences.map((sentence) => {
    const words = sentence.text.toLowerCase().match(WORD) ?? [];
    const stems = new Int32Array(words.length);
    let count = 0;
    for (const word of words) {
      let id = known.get(word);
      if (id === undefined) {
        id = idOf(ids, word);
        known.set(word, id);
      }
      if (id >= 0) stems[count++] = id;
    }
    return { ...sentence, words, stems: stems.slice(0, count) };
  });
  return { units, vocabulary: ids.size };
}

/** The number of a word's stem; -1 for words that carry nothing. */
function idOf(ids: Map<string, number>, word: string): number {
  if (word.length < MIN_WORD_CHARS || isStopWord(word)) return -1;
  const stem = word.length > STEM_CHARS ? word.slice(0, STEM_CHARS) : word;
  const id = ids.get(stem) ?? ids.size;
  ids.set(stem, id);
  return id;
}

import { isForeign } from "./is-foreign.ts";
import { type Reading, WordReader } from "./word-reader.ts";

/** One sentence as the segmenter sees it. */
export interface Unit {
  readonly text: string;
  /** The words in order, stop words included, by their numbers, which count from 0 in order of first mention in the text. */
  readonly numbers: readonly number[];
  /** Ids of content stems, one per occurrence; ids count from 0 in order of first mention in the text. */
  readonly stems: Int32Array;
  /** A section may start here: true at paragraph starts, or at every sentence where paragraphs are unknown. */
  readonly maySplit: boolean;
  readonly opensParagraph: boolean;
}

export interface Units {
  readonly units: readonly Unit[];
  /** The distinct words, in lower case, by their numbers. */
  readonly words: readonly string[];
  /** The sentences that a section may start with, in order; the first of the text is none of them. */
  readonly places: Int32Array;
  /** Distinct stems in the whole text. */
  readonly vocabulary: number;
  /** The text is in a language that the scorer did not learn. */
  readonly isForeign: boolean;
}

/** Sentences with their words as numbers. */
export function readUnits(
  sentences: readonly { readonly text: string; readonly maySplit: boolean; readonly opensParagraph: boolean }[],
): Units {
  const lower = sentences.map(({ text }) => text.toLowerCase());
  const foreign = isForeign(lower);
  const reader = new WordReader(foreign ? "foreign" : "learned");
  const all = lower.map((text) => reader.read(text));
  // One array for all: a typed array of its own for each sentence would cost more than its words.
  const stems = Int32Array.from(reader.stems);
  const units = sentences.map(({ text, maySplit, opensParagraph }, i) => {
    const { numbers, from, to } = all[i] as Reading;
    return { text, numbers, stems: stems.subarray(from, to), maySplit, opensParagraph };
  });
  const places = Int32Array.from(units.flatMap(({ maySplit }, i) => (i > 0 && maySplit ? [i] : [])));
  return { units, words: reader.words, places, vocabulary: reader.vocabulary, isForeign: foreign };
}

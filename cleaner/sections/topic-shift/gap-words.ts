import { hashOn, hashPart } from "../../text/words/hash-text.ts";
import type { Units } from "./units.ts";

/** Buckets of the hashed words around a gap. */
export const WORD_BUCKETS = 16_384;

/** Words that count where they stand: the sentence (0 is the first after the gap) and the places in it, -1 its last word. */
const PLACES: readonly { readonly sentence: number; readonly words: readonly number[] }[] = [
  { sentence: 0, words: [0] },
  { sentence: 0, words: [1] },
  { sentence: 0, words: [2] },
  { sentence: 0, words: [3] },
  { sentence: 0, words: [4] },
  { sentence: 0, words: [0, 1] },
  { sentence: 0, words: [0, 1, 2] },
  { sentence: 0, words: [-1] },
  { sentence: -1, words: [0] },
  { sentence: -1, words: [0, 1] },
  { sentence: -1, words: [-1] },
  { sentence: -1, words: [-2] },
  { sentence: -1, words: [-1, -2] },
  { sentence: 1, words: [0] },
  { sentence: 1, words: [0, 1] },
  { sentence: -2, words: [0] },
];
/** Sentences all of whose first words count, wherever they stand in it: after the gap and before it. */
const BAGS = [0, -1] as const;
const BAG_WORDS = 24;
/** At most so many buckets a gap. */
const WORD_SLOTS = PLACES.length + BAGS.length * BAG_WORDS;

export interface GapWords {
  /** Buckets of all gaps, one after the other. */
  readonly ids: Uint16Array;
  /** Where the buckets of the i-th gap start; one more than there are gaps. */
  readonly starts: Int32Array;
}

/** Hashed words around each of the gaps in front of the sentences `gaps`, some by where they stand: the linear models' inputs. */
export function hashGapWords({ units, words }: Units, gaps: Int32Array): GapWords {
  const hashes = Uint32Array.from(words, hashWord);
  const ids = new Uint16Array(gaps.length * WORD_SLOTS);
  const starts = new Int32Array(gaps.length + 1);
  let at = 0;
  for (let row = 0; row < gaps.length; row++) {
    const gap = gaps[row] as number;
    for (let place = 0; place < PLACES.length; place++) {
      const { sentence, words: asked } = PLACES[place] as (typeof PLACES)[number];
      const numbers = units[gap + sentence]?.numbers ?? NO_WORDS;
      if (!isThere(numbers, asked[0])) continue;
      let hash = place;
      for (const word of asked) hash = hashOn(hash, isThere(numbers, word) ? hashAt(hashes, numbers, word) : 0);
      ids[at++] = bucketOf(hash);
    }
    for (let bag = 0; bag < BAGS.length; bag++) {
      const numbers = units[gap + (BAGS[bag] as number)]?.numbers ?? NO_WORDS;
      const count = Math.min(numbers.length, BAG_WORDS);
      for (let k = 0; k < count; k++) ids[at++] = bucketOf(hashOn(hashAt(hashes, numbers, k), PLACES.length + bag));
    }
    starts[row + 1] = at;
  }
  return { ids: ids.subarray(0, at), starts };
}

const NO_WORDS: readonly number[] = [];

/** Longer words are cut: a stemmer that no language breaks. */
const STEM_CHARS = 8;

function hashWord(word: string): number {
  return hashPart(word, 0, Math.min(word.length, STEM_CHARS));
}

/** Whether a sentence has such a word; below 0 they are counted from its end. */
function isThere({ length }: readonly number[], word = 0): boolean {
  return word < 0 ? length + word >= 0 : word < length;
}

function hashAt(hashes: Uint32Array, numbers: readonly number[], word: number): number {
  return hashes[numbers[word < 0 ? numbers.length + word : word] as number] as number;
}

/** Folds the hash into the buckets. */
function bucketOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (WORD_BUCKETS - 1);
}

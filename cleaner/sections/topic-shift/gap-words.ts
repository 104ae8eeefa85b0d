import { hashOn, hashText } from "../../text/words/hash-text.ts";
import type { Unit, Units } from "./units.ts";

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
  /** Where the buckets of gap i start; one more than there are gaps. */
  readonly starts: Int32Array;
}

/** Hashed words around each gap, some by where they stand: the linear models' inputs. */
export function hashGapWords({ units }: Units): GapWords {
  const hashes = units.map(hashWords);
  const ids = new Uint16Array(units.length * WORD_SLOTS);
  const starts = new Int32Array(units.length + 1);
  let at = 0;
  for (let gap = 0; gap < units.length; gap++) {
    for (let place = 0; place < PLACES.length; place++) {
      const { sentence, words } = PLACES[place] as (typeof PLACES)[number];
      const hash = hashPlace(hashes[gap + sentence], words, place);
      if (hash >= 0) ids[at++] = bucketOf(hash);
    }
    for (let bag = 0; bag < BAGS.length; bag++) {
      const words = hashes[gap + (BAGS[bag] as number)];
      if (words === undefined) continue;
      const count = Math.min(words.length, BAG_WORDS);
      for (let k = 0; k < count; k++) ids[at++] = bucketOf(hashOn(words[k] as number, PLACES.length + bag));
    }
    starts[gap + 1] = at;
  }
  return { ids: ids.subarray(0, at), starts };
}

/** Longer words are cut: a stemmer that no language breaks. */
const STEM_CHARS = 8;

function hashWords({ words }: Unit): Uint32Array {
  const hashes = new Uint32Array(words.length);
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as string;
    hashes[k] = hashText(word.length > STEM_CHARS ? word.slice(0, STEM_CHARS) : word);
  }
  return hashes;
}

/** The words together with their place; -1 where the sentence has no such first word. */
function hashPlace(sentence: Uint32Array | undefined, words: readonly number[], place: number): number {
  if (sentence === undefined) return -1;
  let hash = place;
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as number;
    const at = word < 0 ? sentence.length + word : word;
    const isThere = at >= 0 && at < sentence.length;
    if (!isThere && k === 0) return -1;
    hash = hashOn(hash, isThere ? (sentence[at] as number) : 0);
  }
  return hash;
}

/** Folds the hash into the buckets. */
function bucketOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (WORD_BUCKETS - 1);
}

import { hashText } from "../../text/hash-text.ts";
import type { Unit, Units } from "./units.ts";

/** Buckets of the hashed words around a gap. */
export const WORD_BUCKETS = 8192;
/** At most so many buckets a gap. */
const WORD_SLOTS = 16;

export interface GapWords {
  /** Buckets of all gaps, one after the other. */
  readonly ids: Uint16Array;
  /** Where the buckets of gap i start; one more than there are gaps. */
  readonly starts: Int32Array;
}

/** Where a word stands: after the gap, before it, after the sentence behind it, or in front of the one before; hashed as "a0:". */
const PLACE = {
  a0: hashText("a0:"),
  a1: hashText("a1:"),
  a2: hashText("a2:"),
  a3: hashText("a3:"),
  a4: hashText("a4:"),
  a01: hashText("a01:"),
  a02: hashText("a02:"),
  aLast: hashText("a-1:"),
  b0: hashText("b0:"),
  b01: hashText("b01:"),
  bLast: hashText("b-1:"),
  bSecond: hashText("b-2:"),
  bPair: hashText("b-12:"),
  n0: hashText("n0:"),
  n01: hashText("n01:"),
  c0: hashText("c0:"),
} as const;
const NO_BUCKET = -1;
const NO_WORDS: readonly string[] = [];

/** Hashed words around each gap, by where they stand: the linear models' inputs. */
export function hashGapWords({ units }: Units): GapWords {
  const ids = new Uint16Array(units.length * WORD_SLOTS);
  const starts = new Int32Array(units.length + 1);
  let at = 0;
  for (let gap = 0; gap < units.length; gap++) {
    for (const bucket of bucketsAround(units, gap)) if (bucket !== NO_BUCKET) ids[at++] = bucket;
    starts[gap + 1] = at;
  }
  return { ids: ids.subarray(0, at), starts };
}

function bucketsAround(units: readonly Unit[], gap: number): readonly number[] {
  const after = units[gap]?.words ?? NO_WORDS;
  const before = units[gap - 1]?.words ?? NO_WORDS;
  const next = units[gap + 1]?.words ?? NO_WORDS;
  const [a0, a1 = "", a2 = ""] = after;
  const last = before.length - 1;
  return [
    bucketOf(PLACE.a0, a0),
    bucketOf(PLACE.a1, after[1]),
    bucketOf(PLACE.a2, after[2]),
    bucketOf(PLACE.a3, after[3]),
    bucketOf(PLACE.a4, after[4]),
    bucketOf(PLACE.a01, a0, a1),
    bucketOf(PLACE.a02, a0, `${a1} ${a2}`),
    bucketOf(PLACE.aLast, after[after.length - 1]),
    bucketOf(PLACE.b0, before[0]),
    bucketOf(PLACE.b01, before[0], before[1]),
    bucketOf(PLACE.bLast, before[last]),
    bucketOf(PLACE.bSecond, before[last - 1]),
    bucketOf(PLACE.bPair, before[last], before[last - 1]),
    bucketOf(PLACE.n0, next[0]),
    bucketOf(PLACE.n01, next[0], next[1]),
    bucketOf(PLACE.c0, units[gap - 2]?.words[0]),
  ];
}

const SPACE = " ";

/** A word and what follows it, together with where it stands, folded into the buckets; none where there is no such word. */
function bucketOf(place: number, word: string | undefined, more = ""): number {
  if (word === undefined) return NO_BUCKET;
  const hash = hashText(more, hashText(SPACE, hashText(word, place)));
  return ((hash >>> 16) ^ hash) & (WORD_BUCKETS - 1);
}

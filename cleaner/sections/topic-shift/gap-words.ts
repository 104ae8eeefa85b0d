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

/** Hashed words around each gap, by where they stand: the linear models' inputs. */
export function hashGapWords({ units }: Units): GapWords {
  const ids = new Uint16Array(units.length * WORD_SLOTS);
  const starts = new Int32Array(units.length + 1);
  let at = 0;
  for (let gap = 0; gap < units.length; gap++) {
    for (const word of wordsAround(units, gap)) if (word !== "") ids[at++] = bucketOf(word);
    starts[gap + 1] = at;
  }
  return { ids: ids.subarray(0, at), starts };
}

function wordsAround(units: readonly Unit[], gap: number): readonly string[] {
  const after = units[gap]?.words ?? [];
  const before = units[gap - 1]?.words ?? [];
  const next = units[gap + 1]?.words ?? [];
  return [
    slot("a0", after[0]),
    slot("a1", after[1]),
    slot("a2", after[2]),
    slot("a3", after[3]),
    slot("a4", after[4]),
    slot("a01", after[0], after[1] ?? ""),
    slot("a02", after[0], `${after[1] ?? ""} ${after[2] ?? ""}`),
    slot("a-1", after.at(-1)),
    slot("b0", before[0]),
    slot("b01", before[0], before[1] ?? ""),
    slot("b-1", before.at(-1)),
    slot("b-2", before.at(-2)),
    slot("b-12", before.at(-1), before.at(-2) ?? ""),
    slot("n0", next[0]),
    slot("n01", next[0], next[1] ?? ""),
    slot("c0", units[gap - 2]?.words[0]),
  ];
}

/** A word together with where it stands; empty where there is no such word. */
function slot(place: string, word: string | undefined, more = ""): string {
  return word === undefined ? "" : `${place}:${word} ${more}`;
}

/** Folds the hash into the buckets. */
function bucketOf(text: string): number {
  const hash = hashText(text);
  return ((hash >>> 16) ^ hash) & (WORD_BUCKETS - 1);
}

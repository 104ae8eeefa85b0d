import { onceFor } from "../../../text/once.ts";
import { hashOn, hashText } from "../../../text/words/hash-text.ts";
import type { LineForm } from "./line-form.ts";

/** Buckets of the hashed linear model over the words and the form of a line. */
export const LINE_BUCKETS = 65_536;
const MAX_WORDS = 40;
const LEAD_WORDS = 8;

const KIND = {
  word: 1,
  pair: 2,
  first: 3,
  last: 4,
  whole: 5,
  shape: 6,
  place: 7,
  before: 8,
  after: 9,
  around: 10,
  opening: 11,
};

/** Buckets that speak for each line, one after the other; `starts[i]` to `starts[i + 1]` are line i's. */
export interface LineIds {
  readonly ids: Uint16Array;
  readonly starts: Int32Array;
}

/** Hashes words, pairs, whole short lines and the forms of the neighbours, in one pass. */
export const hashLines = onceFor((lines: readonly LineForm[]): LineIds => {
  const room = lines.reduce((sum, { hashes }) => sum + Math.min(hashes.length, MAX_WORDS) + LEAD_WORDS + FIXED_IDS, 0);
  const ids = new Uint16Array(room);
  const starts = new Int32Array(lines.length + 1);
  const shapes = lines.map(shapeHash);
  let at = 0;
  for (const [i, line] of lines.entries()) {
    at = addWords(line, ids, at);
    at = addForms({ lines, shapes }, i, { ids, at });
    starts[i + 1] = at;
  }
  return { ids: ids.subarray(0, at), starts };
});

/** Ids of a line that don't depend on how many words it has. */
const FIXED_IDS = 9;

function bucketOf(kind: number, value: number): number {
  return hashOn(kind, value) % LINE_BUCKETS;
}

/** Gives the place behind what it added, as `addForms` does. */
function addWords({ hashes, whole }: LineForm, ids: Uint16Array, from: number): number {
  const n = hashes.length;
  const first = n > 0 ? (hashes[0] as number) : 0;
  let at = from;
  for (let k = 0; k < n && k < MAX_WORDS; k++) ids[at++] = bucketOf(KIND.word, hashes[k] as number);
  for (let k = 0; k + 1 < n && k < LEAD_WORDS; k++)
    ids[at++] = bucketOf(KIND.pair, hashOn(hashes[k] as number, hashes[k + 1] as number));
  ids[at++] = bucketOf(KIND.first, first);
  ids[at++] = bucketOf(KIND.last, n > 0 ? (hashes[n - 1] as number) : 0);
  ids[at++] = bucketOf(KIND.opening, hashOn(first, Math.min(n, 6)));
  ids[at++] = bucketOf(KIND.whole, whole);
  return at;
}

function addForms(
  { lines, shapes }: { readonly lines: readonly LineForm[]; readonly shapes: readonly number[] },
  i: number,
  into: { readonly ids: Uint16Array; readonly at: number },
): number {
  const { ids } = into;
  const own = shapes[i] as number;
  const before = i > 0 ? (shapes[i - 1] as number) : NO_SHAPE;
  const after = i + 1 < shapes.length ? (shapes[i + 1] as number) : NO_SHAPE;
  let at = into.at;
  ids[at++] = bucketOf(KIND.shape, own);
  ids[at++] = bucketOf(KIND.place, hashOn(own, Math.floor((10 * i) / lines.length)));
  ids[at++] = bucketOf(KIND.before, hashOn(lines[i - 1]?.hashes[0] ?? 0, own));
  ids[at++] = bucketOf(KIND.after, hashOn(lines[i + 1]?.hashes[0] ?? 0, own));
  ids[at++] = bucketOf(KIND.around, hashOn(hashOn(before, own), after));
  return at;
}

const NO_SHAPE = hashText("none");

function shapeHash(line: LineForm): number {
  return hashOn(hashOn(Math.ceil(Math.log2(line.words + 1) * 1.5), line.mark * 8 + line.form), line.opener);
}

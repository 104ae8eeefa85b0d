import { hashOn, hashText } from "../../text/hash-text.ts";
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
export function hashLines(lines: readonly LineForm[]): LineIds {
  const ids: number[] = [];
  const starts = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => {
    addWords(line, (kind, value) => ids.push(hashOn(kind, value) % LINE_BUCKETS));
    addForms(lines, i, (kind, value) => ids.push(hashOn(kind, value) % LINE_BUCKETS));
    starts[i + 1] = ids.length;
  });
  return { ids: Uint16Array.from(ids), starts };
}

type Add = (kind: number, value: number) => void;

function addWords({ hashes, whole }: LineForm, add: Add): void {
  const n = hashes.length;
  for (let k = 0; k < n && k < MAX_WORDS; k++) add(KIND.word, hashes[k] ?? 0);
  for (let k = 0; k + 1 < n && k < LEAD_WORDS; k++) add(KIND.pair, hashOn(hashes[k] ?? 0, hashes[k + 1] ?? 0));
  add(KIND.first, hashes[0] ?? 0);
  add(KIND.last, hashes[n - 1] ?? 0);
  add(KIND.opening, hashOn(hashes[0] ?? 0, Math.min(n, 6)));
  add(KIND.whole, whole);
}

function addForms(lines: readonly LineForm[], i: number, add: Add): void {
  const own = shapeHash(lines[i]);
  const before = shapeHash(lines[i - 1]);
  const after = shapeHash(lines[i + 1]);
  add(KIND.shape, own);
  add(KIND.place, hashOn(own, Math.floor((10 * i) / lines.length)));
  add(KIND.before, hashOn(lines[i - 1]?.hashes[0] ?? 0, own));
  add(KIND.after, hashOn(lines[i + 1]?.hashes[0] ?? 0, own));
  add(KIND.around, hashOn(hashOn(before, own), after));
}

function shapeHash(line: LineForm | undefined): number {
  if (line === undefined) return hashText("none");
  return hashOn(hashOn(Math.ceil(Math.log2(line.words + 1) * 1.5), line.mark * 8 + line.form), line.opener);
}

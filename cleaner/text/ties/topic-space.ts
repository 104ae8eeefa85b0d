import { hashText } from "../words/hash-text.ts";
import type { TermNumbers } from "../words/term-numbers.ts";

/** The part of the background table that the space reads; cleaner/learned/background.ts decodes it. */
export interface TermTable {
  readonly dimensions: number;
  readonly rowOf: (hash: number) => number;
  readonly idf: Float32Array;
  readonly vectors: Int8Array;
  readonly unknownIdf: number;
}

/** One text in the space: its distinct terms with their rarity, and a direction of length 1 (or 0 where nothing is known). */
export interface TopicPoint {
  /** The terms by their numbers: `TopicSpace.ids`. */
  readonly ids: Int32Array;
  readonly idf: Float32Array;
  /** Sum of `idf`. */
  readonly mass: number;
}

/** All texts of one document: points, and their vectors row after row. */
export interface TopicSpace {
  readonly points: readonly TopicPoint[];
  readonly vectors: Float32Array;
  readonly dimensions: number;
  /** Numbers of all terms, from 0 in order of first mention. */
  readonly ids: ReadonlyMap<string, number>;
}

/** Puts texts, given as their terms, into the space of the background's word vectors (idf-weighted means). */
export function buildSpace(texts: readonly (readonly string[])[], table: TermTable): TopicSpace {
  const ids = new Map<string, number>();
  const numbered = texts.map((terms) =>
    terms.map((term) => {
      const id = ids.get(term) ?? ids.size;
      if (id === ids.size) ids.set(term, id);
      return id;
    }),
  );
  return placeTexts(numbered, [...ids.keys()], { ids, table });
}

/** The same of texts that a reader has still to read; it must not have read any other before. */
export function readSpace(texts: readonly string[], reader: TermNumbers, table: TermTable): TopicSpace {
  const numbered = texts.map((text) => reader.read(text));
  return placeTexts(numbered, reader.terms, { ids: reader.numbers, table });
}

function placeTexts(
  texts: readonly (readonly number[])[],
  terms: readonly string[],
  { ids, table }: { readonly ids: TopicSpace["ids"]; readonly table: TermTable },
): TopicSpace {
  const { dimensions } = table;
  const vectors = new Float32Array(texts.length * dimensions);
  const rows = terms.map((term) => table.rowOf(hashText(term)));
  const seenIn = new Int32Array(terms.length).fill(-1);
  // One array for all texts: typed arrays of its own for each would cost more than its terms.
  const room = texts.reduce((sum, { length }) => sum + length, 0);
  const [own, rarity] = [new Int32Array(room), new Float32Array(room)];
  let to = 0;
  const points = texts.map((all, i) => {
    const from = to;
    for (const id of all) {
      if (seenIn[id] === i) continue;
      seenIn[id] = i;
      rarity[to] = rarityOf(rows[id] as number, table);
      own[to++] = id;
    }
    const [ids, idf] = [own.subarray(from, to), rarity.subarray(from, to)];
    const into = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    addRows(into, table, { ids, idf, rows });
    scaleToOne(into);
    return { ids, idf, mass: sumOf(idf) };
  });
  return { points, vectors, dimensions, ids };
}

function sumOf(values: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum;
}

/** Gives the space of some of the texts, each once and in order, as if it had been built of these alone: its size does not depend on the others. */
export function textTaker(space: TopicSpace): (places: readonly number[]) => TopicSpace {
  const terms = [...space.ids.keys()];
  return (places) => (places.length === space.points.length ? space : takeTexts(space, places, terms));
}

function takeTexts(
  { points, vectors, dimensions }: TopicSpace,
  places: readonly number[],
  terms: readonly string[],
): TopicSpace {
  const ids = new Map<string, number>();
  const renumbered = new Int32Array(terms.length).fill(-1);
  const taken = new Float32Array(places.length * dimensions);
  const chosen = places.map((place, i) => {
    const point = points[place] as TopicPoint;
    taken.set(vectors.subarray(place * dimensions, (place + 1) * dimensions), i * dimensions);
    const own = new Int32Array(point.ids.length);
    for (let k = 0; k < own.length; k++) {
      const id = point.ids[k] as number;
      if (renumbered[id] === -1) {
        renumbered[id] = ids.size;
        ids.set(terms[id] as string, ids.size);
      }
      own[k] = renumbered[id] as number;
    }
    return { ids: own, idf: point.idf, mass: point.mass };
  });
  return { points: chosen, vectors: taken, dimensions, ids };
}

function rarityOf(row: number, table: TermTable): number {
  return row < 0 ? table.unknownIdf : (table.idf[row] as number);
}

/** The terms of one text, and the table's row of every term; -1 for terms that the table doesn't hold: they have no direction. */
interface TermRows {
  readonly ids: Int32Array;
  readonly idf: Float32Array;
  readonly rows: readonly number[];
}

/** Adds the table's rows of the terms, weighted by their rarity. */
function addRows(into: Float32Array, { vectors, dimensions }: TermTable, { ids, idf, rows }: TermRows): void {
  for (let k = 0; k < ids.length; k++) {
    const row = rows[ids[k] as number] as number;
    if (row < 0) continue;
    const weight = idf[k] as number;
    const from = row * dimensions;
    for (let d = 0; d < dimensions; d++) into[d] = (into[d] as number) + weight * (vectors[from + d] as number);
  }
}

/** So many are found as fast by going through them. */
const FEW = 32;

/** Whether a term is among these. */
export function termTest(ids: Int32Array): (id: number) => boolean {
  if (ids.length <= FEW) return (id) => ids.includes(id);
  const all = new Set(ids);
  return (id) => all.has(id);
}

/** In how many texts of the space each term stands, by its number. */
export function spreadOfTerms({ points, ids }: TopicSpace): Int32Array {
  const spread = new Int32Array(ids.size);
  for (const point of points) for (let k = 0; k < point.ids.length; k++) addTo(spread, point.ids[k] as number);
  return spread;
}

function addTo(counts: Int32Array, id: number): void {
  counts[id] = (counts[id] as number) + 1;
}

/** Scales a vector to length 1; the zero vector stays. */
export function scaleToOne(vector: Float32Array): void {
  let square = 0;
  for (let d = 0; d < vector.length; d++) square += (vector[d] as number) ** 2;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] as number) * scale;
}

import { hashText } from "./hash-text.ts";

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
  readonly terms: readonly string[];
  /** The terms as numbers: `TopicSpace.ids`. */
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
  const { dimensions } = table;
  const vectors = new Float32Array(texts.length * dimensions);
  const ids = new Map<string, number>();
  const rows: number[] = [];
  const seenIn: number[] = [];
  const points = texts.map((terms, i) => {
    const distinct: string[] = [];
    const own: number[] = [];
    for (const term of terms) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        rows.push(table.rowOf(hashText(term)));
        seenIn.push(-1);
      }
      if (seenIn[id] === i) continue;
      seenIn[id] = i;
      distinct.push(term);
      own.push(id);
    }
    const into = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    const idf = addRows(
      into,
      table,
      own.map((id) => rows[id] as number),
    );
    scaleToOne(into);
    return { terms: distinct, ids: new Int32Array(own), idf, mass: sumOf(idf) };
  });
  return { points, vectors, dimensions, ids };
}

function sumOf(values: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum;
}

/** Adds rows of the table, weighted by their rarity, which it gives; terms that the table doesn't hold (-1) have no direction. */
function addRows(into: Float32Array, table: TermTable, rows: readonly number[]): Float32Array {
  const { vectors, dimensions } = table;
  const idf = new Float32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    idf[k] = row < 0 ? table.unknownIdf : (table.idf[row] as number);
    if (row < 0) continue;
    const weight = idf[k] as number;
    const from = row * dimensions;
    for (let d = 0; d < dimensions; d++) into[d] = (into[d] as number) + weight * (vectors[from + d] as number);
  }
  return idf;
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

/** Rows of one length. */
type Vectors = Pick<TopicSpace, "vectors" | "dimensions">;

/** Cosine of two texts of the space. */
export function likeness({ vectors, dimensions }: Vectors, a: number, b: number): number {
  let sum = 0;
  const x = a * dimensions;
  const y = b * dimensions;
  for (let d = 0; d < dimensions; d++) sum += (vectors[x + d] as number) * (vectors[y + d] as number);
  return sum;
}

/**
 * `likeness` of one text with many others. Four at a time: each sum waits for its last addition, and four can wait together.
 */
export function likenesses(space: Vectors, a: number, others: Int32Array): Float64Array {
  const { vectors, dimensions } = space;
  const found = new Float64Array(others.length);
  const x = a * dimensions;
  const whole = others.length - (others.length % 4);
  for (let k = 0; k < whole; k += 4) {
    const y0 = (others[k] as number) * dimensions;
    const y1 = (others[k + 1] as number) * dimensions;
    const y2 = (others[k + 2] as number) * dimensions;
    const y3 = (others[k + 3] as number) * dimensions;
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[x + d] as number;
      s0 += value * (vectors[y0 + d] as number);
      s1 += value * (vectors[y1 + d] as number);
      s2 += value * (vectors[y2 + d] as number);
      s3 += value * (vectors[y3 + d] as number);
    }
    found[k] = s0;
    found[k + 1] = s1;
    found[k + 2] = s2;
    found[k + 3] = s3;
  }
  for (let k = whole; k < others.length; k++) found[k] = likeness(space, a, others[k] as number);
  return found;
}

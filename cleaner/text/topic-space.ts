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
  readonly idf: Float32Array;
  /** Sum of `idf`. */
  readonly mass: number;
}

/** All texts of one document: points, and their vectors row after row. */
export interface TopicSpace {
  readonly points: readonly TopicPoint[];
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

/** Puts texts, given as their terms, into the space of the background's word vectors (idf-weighted means). */
export function buildSpace(texts: readonly (readonly string[])[], table: TermTable): TopicSpace {
  const { dimensions } = table;
  const vectors = new Float32Array(texts.length * dimensions);
  const known = new Map<string, number>();
  const points = texts.map((terms, i) => {
    const distinct = [...new Set(terms)];
    const idf = new Float32Array(distinct.length);
    const into = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    distinct.forEach((term, k) => {
      const row = known.get(term) ?? remember(known, term, table);
      idf[k] = row < 0 ? table.unknownIdf : (table.idf[row] ?? 0);
      if (row >= 0) addRow(into, table, { row, weight: idf[k] ?? 0 });
    });
    scaleToOne(into);
    return { terms: distinct, idf, mass: idf.reduce((a, b) => a + b, 0) };
  });
  return { points, vectors, dimensions };
}

function remember(known: Map<string, number>, term: string, table: TermTable): number {
  const row = table.rowOf(hashText(term));
  known.set(term, row);
  return row;
}

function addRow(into: Float32Array, table: TermTable, at: { row: number; weight: number }): void {
  const start = at.row * table.dimensions;
  for (let d = 0; d < into.length; d++) into[d] = (into[d] ?? 0) + at.weight * (table.vectors[start + d] ?? 0);
}

/** Scales a vector to length 1; the zero vector stays. */
export function scaleToOne(vector: Float32Array): void {
  let square = 0;
  for (let d = 0; d < vector.length; d++) square += (vector[d] ?? 0) ** 2;
  if (square === 0) return;
  const scale = 1 / Math.sqrt(square);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * scale;
}

/** Cosine of two texts of the space. */
export function likeness({ vectors, dimensions }: TopicSpace, a: number, b: number): number {
  let sum = 0;
  const x = a * dimensions;
  const y = b * dimensions;
  for (let d = 0; d < dimensions; d++) sum += (vectors[x + d] as number) * (vectors[y + d] as number);
  return sum;
}

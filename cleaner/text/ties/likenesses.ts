/** Rows of one length. */
export interface Rows {
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

/** Cosine of two texts of a space, whose vectors are of length 1. */
export function likeness({ vectors, dimensions }: Rows, a: number, b: number): number {
  let sum = 0;
  const x = a * dimensions;
  const y = b * dimensions;
  for (let d = 0; d < dimensions; d++) sum += (vectors[x + d] as number) * (vectors[y + d] as number);
  return sum;
}

/** `likeness` of the first `n` texts with each other: row after row, one for each text. */
export function likenessesOfAll(rows: Rows, n: number): Float64Array {
  const all = new Float64Array(n * n);
  const paired = n - (n % 2);
  for (let a = 0; a < paired; a += 2) {
    let b = a;
    for (; b + 4 <= n; b += 4) fillTwoByFour(rows, { a, b, n, all });
    for (; b < n; b++) {
      all[a * n + b] = likeness(rows, a, b);
      all[(a + 1) * n + b] = likeness(rows, a + 1, b);
    }
  }
  if (paired < n) all[n * n - 1] = likeness(rows, paired, paired);
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all[b * n + a] = all[a * n + b] as number;
  return all;
}

/** Where two rows begin, and four that they are compared with, in a table of n rows of n. */
interface Tile {
  readonly a: number;
  readonly b: number;
  readonly n: number;
  readonly all: Float64Array;
}

/** Eight likenesses together: each sum waits for its last addition, and what is read serves twice or four times. */
function fillTwoByFour({ vectors, dimensions }: Rows, { a, b, n, all }: Tile): void {
  const x = a * dimensions;
  const y = b * dimensions;
  let [p0, p1, p2, p3, q0, q1, q2, q3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let d = 0; d < dimensions; d++) {
    const one = vectors[x + d] as number;
    const two = vectors[x + dimensions + d] as number;
    const first = vectors[y + d] as number;
    const second = vectors[y + dimensions + d] as number;
    const third = vectors[y + 2 * dimensions + d] as number;
    const fourth = vectors[y + 3 * dimensions + d] as number;
    p0 += one * first;
    p1 += one * second;
    p2 += one * third;
    p3 += one * fourth;
    q0 += two * first;
    q1 += two * second;
    q2 += two * third;
    q3 += two * fourth;
  }
  const at = a * n + b;
  all[at] = p0;
  all[at + 1] = p1;
  all[at + 2] = p2;
  all[at + 3] = p3;
  all[at + n] = q0;
  all[at + n + 1] = q1;
  all[at + n + 2] = q2;
  all[at + n + 3] = q3;
}

/**
 * `likeness` of one text with many others. Four at a time: each sum waits for its last addition, and four can wait together.
 */
export function likenesses(rows: Rows, a: number, others: Int32Array): Float64Array {
  const { vectors, dimensions } = rows;
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
  for (let k = whole; k < others.length; k++) found[k] = likeness(rows, a, others[k] as number);
  return found;
}

const WORD_BITS = 30;
const FULL = 2 ** WORD_BITS - 1;
/** Words of bit rows that one page may take; longer truths are cut. */
const MAX_ROOM = 60_000_000;

/**
 * For each token of the page, the token of the truth that a longest common subsequence pairs it with; -1 where none.
 *
 * Bit-parallel (Hyyrö 2004): a zero bit in row `i` at `j` says that L[i][j] > L[i][j-1]; the rows are kept for the way back.
 */
export function commonRun(page: Int32Array, truth: Int32Array): Int32Array {
  const pairs = new Int32Array(page.length).fill(-1);
  const wanted = new Set(truth);
  const offered = new Set(page);
  const rows = Int32Array.from(page.keys()).filter((i) => wanted.has(page[i] as number));
  let columns = Int32Array.from(truth.keys()).filter((j) => offered.has(truth[j] as number));
  const most = Math.floor(MAX_ROOM / Math.max(1, rows.length)) * WORD_BITS;
  if (columns.length > most) columns = columns.slice(0, most);
  const words = Math.ceil(columns.length / WORD_BITS);
  const places = placesOf(columns, truth, words);
  const field = new Int32Array((rows.length + 1) * words).fill(FULL, 0, words);
  for (let i = 0; i < rows.length; i++) {
    const mask = places.get(page[rows[i] as number] as number) as Int32Array;
    advance(field, { from: i * words, words, mask });
  }
  let i = rows.length;
  let j = columns.length;
  const rises = (row: number, column: number) =>
    (((field[row * words + Math.floor((column - 1) / WORD_BITS)] as number) >>> ((column - 1) % WORD_BITS)) & 1) === 0;
  while (i > 0 && j > 0) {
    if (!rises(i, j)) j--;
    else if (rises(i - 1, j)) i--;
    else pairs[rows[--i] as number] = columns[--j] as number;
  }
  return pairs;
}

function placesOf(columns: Int32Array, truth: Int32Array, words: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  columns.forEach((at, j) => {
    const token = truth[at] as number;
    const mask = places.get(token) ?? new Int32Array(words);
    mask[Math.floor(j / WORD_BITS)] = (mask[Math.floor(j / WORD_BITS)] as number) | (1 << (j % WORD_BITS));
    places.set(token, mask);
  });
  return places;
}

function advance(field: Int32Array, { from, words, mask }: { from: number; words: number; mask: Int32Array }): void {
  let carry = 0;
  for (let w = 0; w < words; w++) {
    const row = field[from + w] as number;
    const hit = row & (mask[w] as number);
    const sum = row + hit + carry;
    carry = sum > FULL ? 1 : 0;
    field[from + words + w] = (sum & FULL) | (row & ~hit);
  }
}

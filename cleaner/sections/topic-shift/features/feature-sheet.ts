/** A table of features under construction: row k speaks of the gap in front of sentence `gaps[k]`, columns by name in the order of first use. */
export interface FeatureSheet {
  readonly gaps: Int32Array;
  readonly rows: number;
  readonly columns: Map<string, Float32Array>;
  /** Room for further columns. */
  readonly slab: { floats: Float32Array; used: number };
}

/** Columns that are made at once: an array of its own for each costs more than its few values. */
const SLAB_COLUMNS = 32;

/** An empty sheet for those gaps. */
export function openSheet(gaps: Int32Array): FeatureSheet {
  return { gaps, rows: gaps.length, columns: new Map(), slab: { floats: new Float32Array(0), used: 0 } };
}

/** The column of that name, zeroed when new. */
export function column({ rows, columns, slab }: FeatureSheet, name: string): Float32Array {
  const known = columns.get(name);
  if (known !== undefined) return known;
  if (slab.used + rows > slab.floats.length) {
    slab.floats = new Float32Array(rows * SLAB_COLUMNS);
    slab.used = 0;
  }
  const fresh = slab.floats.subarray(slab.used, slab.used + rows);
  slab.used += rows;
  columns.set(name, fresh);
  return fresh;
}

/**
 * Fills the column of that name from values that stand for all sentences: those of the sentence `offset` behind each gap's own, or
 * `beyond` where the text has none.
 */
export function pick(sheet: FeatureSheet, name: string, { values, offset = 0, beyond = 0 }: Picked): void {
  const picked = column(sheet, name);
  const { gaps } = sheet;
  for (let row = 0; row < picked.length; row++) {
    const at = (gaps[row] as number) + offset;
    picked[row] = at >= 0 && at < values.length ? (values[at] as number) : beyond;
  }
}

interface Picked {
  readonly values: Float32Array;
  readonly offset?: number;
  readonly beyond?: number;
}

/** Rows one after the other, columns in sheet order: what a forest reads. */
export function packRows(sheet: FeatureSheet): Float32Array {
  const width = sheet.columns.size;
  const packed = new Float32Array(sheet.rows * width);
  let at = 0;
  for (const values of sheet.columns.values()) {
    for (let row = 0; row < sheet.rows; row++) packed[row * width + at] = values[row] as number;
    at++;
  }
  return packed;
}

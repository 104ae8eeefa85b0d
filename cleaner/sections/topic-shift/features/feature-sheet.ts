/** A table of features under construction: one row per gap, columns by name in the order of first use. */
export interface FeatureSheet {
  readonly rows: number;
  readonly columns: Map<string, Float32Array>;
  /** Room for further columns. */
  readonly slab: { floats: Float32Array; used: number };
}

/** Columns that are made at once: an array of its own for each costs more than its few values. */
const SLAB_COLUMNS = 32;

/** An empty sheet for `rows` gaps. */
export function openSheet(rows: number): FeatureSheet {
  return { rows, columns: new Map(), slab: { floats: new Float32Array(0), used: 0 } };
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

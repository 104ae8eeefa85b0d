/** A table of features under construction: one row per gap, columns by name in the order of first use. */
export interface FeatureSheet {
  readonly rows: number;
  readonly columns: Map<string, Float32Array>;
}

/** An empty sheet for `rows` gaps. */
export function openSheet(rows: number): FeatureSheet {
  return { rows, columns: new Map() };
}

/** The column of that name, zeroed when new. */
export function column(sheet: FeatureSheet, name: string): Float32Array {
  const known = sheet.columns.get(name);
  if (known !== undefined) return known;
  const fresh = new Float32Array(sheet.rows);
  sheet.columns.set(name, fresh);
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

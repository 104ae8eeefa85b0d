import { bytesOfTable, type Table } from "./table-bytes.ts";

/** A hashed linear model: one signed byte per bucket. */
export interface Linear {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}

const HEADER_BYTES = 8;

/** Reads the table that training/text/linear.py writes (base64, little-endian): f32 scale, f32 bias, i8 per bucket. */
export function decodeLinear(table: Table): Linear {
  const bytes = bytesOfTable(table);
  const header = new DataView(bytes.buffer);
  return {
    weights: new Int8Array(bytes.buffer, HEADER_BYTES),
    scale: header.getFloat32(0, true),
    bias: header.getFloat32(4, true),
  };
}

/** Log-odds of the row whose buckets are `ids[from]` to `ids[to - 1]`. */
export function scoreLinear(model: Linear, ids: Uint16Array, [from, to]: readonly [number, number]): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += model.weights[ids[k] as number] as number;
  return sum * model.scale + model.bias;
}

/** Log-odds of a row that gives each bucket a weight. */
export function weighLinear({ weights, scale, bias }: Linear, row: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += (weights[k] as number) * (row[k] as number);
  return sum * scale + bias;
}

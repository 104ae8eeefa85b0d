import { expect, test } from "vitest";
import { decodeForest, probabilityOf, scoreForest, scoreRows } from "../../../cleaner/learned/forest.ts";

/** Two trees: x0 <= 0.5 ? -1 : (x1 <= 2 ? 0.5 : 1), and a single leaf of 0.25. Scale 0.25. */
function twoTrees(): string {
  const bytes = Buffer.alloc(24 + 2 * 4 + 6 * 2 + 2 + 1);
  for (const [i, value] of [2, 2, 2, 6].entries()) bytes.writeUInt32LE(value, i * 4);
  bytes.writeFloatLE(0.25, 16);
  bytes.writeUInt32LE(4, 20);
  for (const [i, threshold] of [0.5, 2].entries()) bytes.writeFloatLE(threshold, 24 + i * 4);
  for (const [i, item] of [0, -4, 1, 2, 4, 1].entries()) bytes.writeInt16LE(item, 32 + i * 2);
  bytes.set([1, 1, 0b111010], 44);
  return bytes.toString("base64");
}

test("a forest sums the leaf of every tree, a value at the threshold going left", () => {
  const forest = decodeForest(twoTrees());
  const rows: readonly (readonly [x0: number, x1: number, sum: number])[] = [
    [0.5, 9, -0.75],
    [0.6, 2, 0.75],
    [0.6, 2.1, 1.25],
  ];
  for (const [x0, x1, sum] of rows) expect(scoreForest(forest, new Float32Array([x0, x1]))).toBe(sum);
});

test("many rows have the sums that each has alone", () => {
  const forest = decodeForest(twoTrees());
  expect(scoreRows(forest, new Float32Array([0.6, 2, 0, 0, 0.6, 2.1]))).toEqual(new Float32Array([0.75, -0.75, 1.25]));
  expect(scoreRows(forest, new Float32Array(0))).toEqual(new Float32Array(0));
});

test("log-odds of zero are a probability of one half", () => {
  expect(probabilityOf(0)).toBe(0.5);
});

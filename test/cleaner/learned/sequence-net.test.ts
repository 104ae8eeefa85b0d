import { describe, expect, test } from "vitest";
import { scoreSequence } from "../../../cleaner/learned/score-sequence.ts";
import { decodeSequenceNet } from "../../../cleaner/learned/sequence-net.ts";

/** One matrix as training packs it: the scale, and values in units of it. */
function packed(values: readonly number[], scale = 0.25): Buffer {
  const bytes = Buffer.alloc(4 + 4 * Math.ceil(values.length / 2));
  bytes.writeFloatLE(scale);
  for (const [i, value] of values.entries()) bytes.writeInt16LE(value / scale, 4 + 2 * i);
  return bytes;
}

/** Values at the start of a matrix of zeros. */
function starting(size: number, ...values: number[]): number[] {
  return [...values, ...Array<number>(size - values.length).fill(0)];
}

/**
 * Two features (means 1 and 0, deviations 2 and 1, cut at 3 deviations), eight channels of which three are used, and one
 * layer that looks two blocks away: what is near goes to the first channel whole and to the second by a quarter.
 */
function tableOf({ layerBias }: { layerBias: number }): string {
  const head = Buffer.alloc(16 + 4 + 16);
  for (const [i, value] of [2, 8, 1, 2].entries()) head.writeUInt32LE(value, 4 * i);
  for (const [i, value] of [3, 1, 0, 2, 1].entries()) head.writeFloatLE(value, 16 + 4 * i);
  const matrices = [
    ...[starting(16, 2, 0, 2), [0, 4], [...starting(8), 0.5]],
    ...[
      [...starting(8, 1), ...starting(8, 2), ...starting(8, 4)],
      starting(64, 1, 0.25),
      starting(64, 10),
      starting(64, 100),
    ],
    ...[starting(8, layerBias, layerBias), starting(8, 1, -2)],
  ];
  return Buffer.concat([head, ...matrices.map((matrix) => packed(matrix))]).toString("base64");
}

/**
 * The first feature is one deviation above its mean in blocks 0 and 2: there the first channel and the third, which
 * nothing looks at, are 2. The mean square of the eight is 1, so that they are 2 when they are brought to length, too.
 */
const PAGE = {
  rows: Float32Array.from([3, 0, 1, 1, 3, 0, 1, 9, 1, -9]),
  likes: Int32Array.of(7, 7, -3, 7, -3),
  weights: Float64Array.of(1, 1, 2, 2, 2),
};

describe("a net says what a hand computes", () => {
  const net = decodeSequenceNet(tableOf({ layerBias: 0 }));
  const said = scoreSequence(net, PAGE);

  // What is near counts half: once in the first channel, minus twice a quarter in the second. Like blocks: 10 times
  // (2 of 4) for the sevens, 10 times (4 of 4) for the others; the page: 100 times (6 of 8).
  test.each([
    [0, "nothing before it, block 2 after it", 2 + (2 * 2 + 4 * 2) / 2 + 5 + 75 + 0.5],
    [1, "a second feature that goes straight to the output", 0 + 0 + 5 + 75 + 4.5],
    [2, "block 0 before it", 2 + (2 * 2 + 1 * 2) / 2 + 10 + 75 + 0.5],
    [3, "a feature cut at three deviations", 0 + 0 + 5 + 75 + 12.5],
    [4, "block 2 before it, nothing after it, a feature cut below", 0 + (1 * 2) / 2 + 10 + 75 - 11.5],
  ])("block %d: %s", (block, _, expected) => {
    expect(said[block]).toBeCloseTo(expected, 2);
  });

  test("a page of one block has no neighbours and is its own mean", () => {
    const rows = PAGE.rows.subarray(0, 2);
    const alone = scoreSequence(net, { rows, likes: Int32Array.of(1), weights: Float64Array.of(5) });
    expect([...alone]).toEqual([expect.closeTo(2 + (2 * 2) / 2 + 20 + 200 + 0.5, 2)]);
  });

  test("a page without blocks has nothing to say", () => {
    const none = { rows: new Float32Array(0), likes: new Int32Array(0), weights: new Float64Array(0) };
    expect(scoreSequence(net, none)).toHaveLength(0);
  });
});

test("a layer adds nothing where it comes out below 0", () => {
  const said = scoreSequence(decodeSequenceNet(tableOf({ layerBias: -1000 })), PAGE);
  expect([...said]).toEqual([2.5, 4.5, 2.5, 12.5, -11.5]);
});

test("sums of changes don't drift: the last of 5,000 repetitions gets what the first one gets", () => {
  const local = decodeSequenceNet(tableOf({ layerBias: -1000 }));
  const copies = 5000;
  const repeat = <T>(values: ArrayLike<T>) => Array.from({ length: copies }, () => Array.from(values)).flat();
  const long = scoreSequence(local, {
    rows: Float32Array.from(repeat(PAGE.rows)),
    likes: Int32Array.from(repeat(PAGE.likes)),
    weights: Float64Array.from(repeat(PAGE.weights)),
  });
  expect([...long]).toEqual(repeat(scoreSequence(local, PAGE)));
});

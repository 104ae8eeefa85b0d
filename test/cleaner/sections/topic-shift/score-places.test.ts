import { expect, test } from "vitest";
import type { SequenceNet } from "../../../../cleaner/learned/sequence-net.ts";
import { column, openSheet, packRows } from "../../../../cleaner/sections/topic-shift/features/feature-sheet.ts";
import { scorePlaces } from "../../../../cleaner/sections/topic-shift/score-places.ts";

const CHANNELS = 8;

/** Values at the start of an array of zeros. */
function starting(size: number, ...values: number[]): Float64Array {
  const all = new Float64Array(size);
  all.set(values);
  return all;
}

/** Says for each place which share of the places of its form have a mark: the second feature, brought to the root of eight. */
const SHARE_OF_ALIKE: SequenceNet = {
  features: 2,
  channels: CHANNELS,
  mean: starting(2),
  low: Float64Array.of(-100, -100),
  high: Float64Array.of(100, 100),
  first: starting(2 * CHANNELS, ...starting(CHANNELS), 1),
  direct: starting(2),
  bias: starting(CHANNELS + 1),
  layers: [
    {
      reach: 1,
      taps: starting(3 * CHANNELS),
      ofNear: starting(CHANNELS * CHANNELS),
      ofLike: starting(CHANNELS * CHANNELS, 0, 1 / Math.sqrt(8)),
      ofPage: starting(CHANNELS * CHANNELS),
      bias: starting(CHANNELS),
    },
  ],
  last: starting(CHANNELS, 0, 1),
};

function scoresOf(words: readonly number[], marks: readonly number[]): readonly number[] {
  const sheet = openSheet(Int32Array.from(words, (_, gap) => gap));
  column(sheet, "words@0").set(words);
  column(sheet, "mark").set(marks);
  return [...scorePlaces(SHARE_OF_ALIKE, sheet, packRows(sheet))];
}

test("places of one form speak for each other", () => {
  const [short, alsoShort, long] = scoresOf([5, 6, 50], [1, 0, 1]);
  expect([short, alsoShort]).toEqual([expect.closeTo(0.5, 4), expect.closeTo(0.5, 4)]);
  expect(long).toBeCloseTo(1, 4);
});

test("a text without places has nothing to say", () => {
  expect(scoresOf([], [])).toEqual([]);
});

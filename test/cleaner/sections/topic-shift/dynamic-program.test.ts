import { expect, test } from "vitest";
import { segment } from "../../../../cleaner/sections/topic-shift/dynamic-program.ts";
import { readUnits } from "../../../../cleaner/sections/topic-shift/units.ts";
import { utiyamaIsahara } from "../../../../cleaner/sections/topic-shift/utiyama-isahara.ts";

const SHIPS = [
  "The harbour filled with ships before noon.",
  "Every ship carried grain from the islands.",
  "Sailors moored their ships along the harbour wall.",
  "Grain ships left the harbour at dusk.",
];
const BEES = [
  "Bees dance to tell where nectar flows.",
  "A hive of bees stores honey for winter.",
  "Nectar becomes honey inside the hive.",
  "Without honey the bees would starve.",
];

function unitsOf(sentences: readonly string[]) {
  return readUnits(sentences.map((text) => ({ text, maySplit: true, opensParagraph: false })));
}

test("a text about two things is cut where the one ends", () => {
  const { units, vocabulary } = unitsOf([...SHIPS, ...BEES]);
  const [found] = segment(units, utiyamaIsahara(units, vocabulary), [1]);
  expect([...(found?.best.keys() ?? [])].filter((i) => found?.best[i] === 1)).toEqual([SHIPS.length]);
});

test("the boundary is also the likeliest when all segmentations are weighed", () => {
  const { units, vocabulary } = unitsOf([...SHIPS, ...BEES]);
  const posterior = segment(units, utiyamaIsahara(units, vocabulary), [1])[0]?.posterior ?? new Float64Array();
  expect(posterior.indexOf(Math.max(...posterior))).toBe(SHIPS.length);
  expect(Math.max(...posterior)).toBeLessThanOrEqual(1);
});

test("dearer segments are never more", () => {
  const { units, vocabulary } = unitsOf([...SHIPS, ...BEES, ...SHIPS, ...BEES]);
  const counts = segment(units, utiyamaIsahara(units, vocabulary), [0.4, 1, 3]).map(({ best }) =>
    best.reduce((sum, mark) => sum + mark, 0),
  );
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("words are counted by stem and function words don't count", () => {
  const { units, vocabulary } = unitsOf(["The consolidation of the state.", "It consolidated the states."]);
  expect(units[0]?.stems[0]).toBe(units[1]?.stems[0]);
  expect(vocabulary).toBeLessThan(5);
});

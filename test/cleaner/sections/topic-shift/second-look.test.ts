import { expect, test } from "vitest";
import { secondLook } from "../../../../cleaner/sections/topic-shift/second-look.ts";
import { readUnits } from "../../../../cleaner/sections/topic-shift/units.ts";

function lookAt(sentences: readonly string[], first: readonly number[], places?: readonly number[]) {
  const text = readUnits(
    sentences.map((sentence, i) => ({
      text: sentence,
      maySplit: places === undefined || places.includes(i),
      opensParagraph: false,
    })),
  );
  const sheet = secondLook(text, Float32Array.from(first));
  return { places: [...sheet.gaps], of: (name: string) => [...(sheet.columns.get(name) ?? [])] };
}

const SIX = ["One a.", "Two b.", "Three c.", "Four d.", "Five e.", "Six f."];

test("a row for every place where a section may start, the start of the text is none", () => {
  expect(lookAt(SIX, [0, 0.1, 0.1, 0.1, 0.1, 0.1]).places).toEqual([1, 2, 3, 4, 5]);
  expect(lookAt(SIX, [0, 0, 0.5, 0, 0.2, 0], [0, 2, 4]).places).toEqual([2, 4]);
});

test("a place knows its rank and how far a stronger one is", () => {
  const look = lookAt(SIX, [0, 0.2, 0.75, 0.25, 0.5, 0.1]);
  expect(look.of("rank")).toEqual([3, 0, 2, 1, 4]);
  expect(look.of("stronger-back")).toEqual([1, 2, 1, 2, 1]);
  expect(look.of("stronger-forward")).toEqual([1, 4, 1, 2, 1]);
  expect(look.of("stronger-forward-in-places")).toEqual([1, 4, 1, 2, 1]);
});

test("likely places are as many as boundaries are expected", () => {
  const look = lookAt(SIX, [0, 0.2, 0.75, 0.25, 0.75, 0.05]);
  expect(look.of("since-likely")).toEqual([1, 2, 1, 2, 1]);
  expect(look.of("to-likely")).toEqual([1, 2, 1, 2, 1]);
});

test("places that look alike speak for each other", () => {
  const sentences = ["Intro.", "Price: ten.", "Well made stuff.", "Price: nine.", "Badly made stuff.", "Price: two."];
  const look = lookAt(sentences, [0, 0.75, 0, 0.75, 0, 0.5]);
  expect(look.of("same-opening-count")).toEqual([3, 1, 3, 1, 3]);
  expect(look.of("same-opening-mean").map((mean) => Number(mean.toFixed(2)))).toEqual([0.55, 0.4, 0.55, 0.4, 0.63]);
});

test("a text without places has no rows", () => {
  expect(lookAt(["One sentence."], [0]).places).toEqual([]);
});

test("a split pays where the words change, and costs where they go on", () => {
  const cheese = Array.from({ length: 6 }, () => "Cheese ripens in cellars.");
  const trains = Array.from({ length: 6 }, () => "Trains arrive at platforms.");
  const gain = lookAt(
    [...cheese, ...trains],
    Array.from({ length: 12 }, (_, i) => (i === 6 ? 0.5 : 0.05)),
  ).of("split-gain-1");
  expect(Math.max(...gain)).toBe(gain[5]);
  expect(gain[5]).toBeGreaterThan(0);
  expect(gain[2]).toBeLessThan(0);
});

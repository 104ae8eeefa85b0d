import { expect, test } from "vitest";
import { fingerprintOf } from "../../../../cleaner/learned/fingerprint.ts";
import * as tables from "../../../../cleaner/learned/tables/gap-scorer.ts";
import { gapFeatures } from "../../../../cleaner/sections/topic-shift/features/gap-features.ts";
import { scoreGaps } from "../../../../cleaner/sections/topic-shift/score-gaps.ts";
import { secondLook } from "../../../../cleaner/sections/topic-shift/second-look.ts";
import { readUnits } from "../../../../cleaner/sections/topic-shift/units.ts";

const TOPICS = ["Cheese ripens in cool cellars.", "Trains arrive at busy platforms.", "Violins need careful tuning."];
const SENTENCES = TOPICS.flatMap((topic) => Array.from({ length: 5 }, (_, i) => `${topic} Number ${i} says so.`));
const TEXT = readUnits(SENTENCES.map((text, i) => ({ text, maySplit: i % 5 === 0, opensParagraph: i % 5 === 0 })));

test("both stages and the nets were trained on the columns that serving fills, in their order", () => {
  const first = [...gapFeatures(TEXT, TEXT.places).columns.keys()];
  const second = [...secondLook(TEXT, new Float32Array(SENTENCES.length)).columns.keys()];
  const around = [-3, -2, -1, 0, 1, 2, 3].map((reach) => `paragraph-start@${reach}`);
  expect(tables.knownForest.features).toBe(fingerprintOf([...first, "opening-words"]));
  expect(tables.paragraphForest.features).toBe(fingerprintOf([...first, "paragraph-words"]));
  expect(tables.streamForest.features).toBe(fingerprintOf([...first, "opening-words", ...around]));
  expect(tables.knownNet.features).toBe(fingerprintOf([...first, "opening-words"]));
  expect(tables.streamNet.features).toBe(fingerprintOf([...first, "opening-words", ...around]));
  expect(tables.knownSecond.features).toBe(fingerprintOf(second));
  expect(tables.streamSecond.features).toBe(fingerprintOf(second));
});

test("a section may start only where the text allows it", () => {
  const probability = [...scoreGaps(TEXT, "known")];
  expect(probability.flatMap((p, i) => (p > 0 ? [i] : []))).toEqual([5, 10]);
  expect(Math.max(...probability)).toBeLessThan(1);
});

test("what is said of a place does not depend on which other gaps are asked about", () => {
  const every = gapFeatures(
    TEXT,
    Int32Array.from(SENTENCES, (_, gap) => gap),
  );
  const asked = gapFeatures(TEXT, TEXT.places);
  expect([...TEXT.places]).toEqual([5, 10]);
  for (const [name, values] of asked.columns)
    expect([name, ...values]).toEqual([name, every.columns.get(name)?.[5], every.columns.get(name)?.[10]]);
});

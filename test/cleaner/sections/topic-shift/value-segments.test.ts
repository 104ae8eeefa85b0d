import fc from "fast-check";
import { expect, test } from "vitest";
import type { Unit } from "../../../../cleaner/sections/topic-shift/units.ts";
import { utiyamaIsahara } from "../../../../cleaner/sections/topic-shift/utiyama-isahara.ts";
import { valueSegments } from "../../../../cleaner/sections/topic-shift/value-segments.ts";

const VOCABULARY = 6;

function unitOf(stems: readonly number[], maySplit: boolean): Unit {
  return { text: "", numbers: [], stems: Int32Array.from(stems), maySplit, opensParagraph: maySplit };
}

/** Value of the sentences `from` to `to`, counted from the first to the last. */
function countedValue(units: readonly Unit[], from: number, to: number): number {
  const model = utiyamaIsahara(units, VOCABULARY);
  model.start();
  return units.slice(from, to).reduce((_, unit) => model.add(unit), 0);
}

const sentence = fc.tuple(fc.array(fc.nat(VOCABULARY - 1), { maxLength: 5 }), fc.boolean());

test("every segment is worth what counting its sentences one by one gives", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
      const units = sentences.map(([stems, maySplit]) => unitOf(stems, maySplit));
      const { starts, places, offsets, values } = valueSegments(units, utiyamaIsahara(units, VOCABULARY));
      starts.forEach((start, row) => {
        for (let k = 0; k < (offsets[row + 1] ?? 0) - (offsets[row] ?? 0); k++)
          expect(values[(offsets[row] ?? 0) + k]).toBeCloseTo(countedValue(units, start, places[row + k] ?? 0), 9);
      });
    }),
  );
});

test("a sentence that says one word a million times takes no longer than its words", () => {
  const units = [unitOf(new Array(1_000_000).fill(1), true), unitOf(new Array(1_000_000).fill(1), true)];
  const { values } = valueSegments(units, utiyamaIsahara(units, VOCABULARY));
  expect(values[0]).toBeCloseTo(values[2] ?? 0, 6);
});

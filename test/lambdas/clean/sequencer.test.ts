import fc from "fast-check";
import { expect, it } from "vitest";
import { compareSequencers } from "../../../lambdas/clean/sequencer.ts";

it.each([
  ["0055AED6DCD90281E5", "0055AED6DCD90281E6"],
  ["0055AED6DCD90281E5", "0065AED6DCD90281E5"],
  ["0055AED6DC", "0055AED6DCD90281E5"],
  ["0055AED6DCD90281E5", "0055AED6DD"],
  ["", "00000000000000000001"],
])("%s happened before %s", (earlier, later) => {
  expect(compareSequencers(earlier, later)).toBeLessThan(0);
  expect(compareSequencers(later, earlier)).toBeGreaterThan(0);
});

it.each([
  ["0055aed6dcd9", "0055AED6DCD9"],
  ["0055AED6DC", "0055AED6DC00"],
  ["", "0000"],
])("%s and %s are the same event", (a, b) => {
  expect(compareSequencers(a, b)).toBe(0);
});

it("is a total order", () => {
  const sequencer = fc.string({ unit: fc.constantFrom(..."0123456789ABCDEF"), maxLength: 20 });
  fc.assert(
    fc.property(sequencer, sequencer, sequencer, (a, b, c) => {
      expect(Math.sign(compareSequencers(a, b)) + Math.sign(compareSequencers(b, a))).toBe(0);
      if (compareSequencers(a, b) <= 0 && compareSequencers(b, c) <= 0)
        expect(compareSequencers(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

import { describe, expect, it } from "vitest";
import { dollarsFor, PRICES, PRICES_AS_OF } from "../../scale/prices.ts";

describe("prices", () => {
  it.each([
    ["s3/put", 1_000_000, 5],
    ["s3/get", 10_000, 0.004],
    ["lambda/request", 1_000_000, 0.2],
    ["stepfunctions/transition", 1_000, 0.025],
    ["sqs/request", 1_000_000, 0.4],
  ] as const)("of %s for %i units are %f dollars", (id, units, dollars) => {
    expect(dollarsFor(id, units)).toBeCloseTo(dollars, 9);
  });

  it("fall by volume, and only for what lies above each step", () => {
    const terabytes = (count: number) => count * 1_024;
    expect(dollarsFor("s3/storage", terabytes(50))).toBeCloseTo(terabytes(50) * 0.023, 6);
    const expected = terabytes(50) * 0.023 + terabytes(450) * 0.022 + terabytes(100) * 0.021;
    expect(dollarsFor("s3/storage", terabytes(600))).toBeCloseTo(expected, 6);
    expect(dollarsFor("lambda/arm64-duration", 20e9)).toBeCloseTo(
      7.5e9 * 0.0000133334 + 11.25e9 * 0.0000120001 + 1.25e9 * 0.0000106667,
      3,
    );
  });

  it("are dated, each with the page of AWS that it is from, steps that rise and dollars that fall", () => {
    expect(PRICES_AS_OF).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(new Set(PRICES.map(({ id }) => id)).size).toBe(PRICES.length);
    for (const { id, page, steps } of PRICES) {
      expect(page, id).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9-]+\/pricing\/$/);
      expect(steps.at(-1)?.upTo, id).toBe(Number.POSITIVE_INFINITY);
      const ends = steps.map(({ upTo }) => upTo);
      expect(ends, id).toEqual(ends.toSorted((a, b) => a - b));
      const dollars = steps.map((step) => step.dollars);
      expect(dollars, id).toEqual(dollars.toSorted((a, b) => b - a));
      expect(
        dollars.every((each) => each > 0),
        id,
      ).toBe(true);
    }
  });
});

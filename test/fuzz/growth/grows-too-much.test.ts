import { describe, expect, test } from "vitest";
import { type Cost, growsTooMuch, LARGE_CHARS, SMALL_CHARS } from "../../../fuzz/growth/grows-too-much.ts";

const MS_A_MEGABYTE = 1_000;
const CHARS_A_MEGABYTE = 1_000_000;

const inProportion: Cost = (chars) => (MS_A_MEGABYTE * chars) / CHARS_A_MEGABYTE;
const quadratic: Cost = (chars) => MS_A_MEGABYTE * (chars / CHARS_A_MEGABYTE) ** 2;

/** A machine that stalls once, and is as fast as ever when it is asked again. */
function stalled(cost: Cost, at: number): Cost {
  let stalls = 1;
  return (chars) => (chars === at && stalls-- > 0 ? 20 * cost(chars) : cost(chars));
}

describe("growsTooMuch", () => {
  test("what is quadratic is found, with its times", () => {
    const growth = growsTooMuch(quadratic);

    expect(growth?.large).toBeCloseTo(quadratic(LARGE_CHARS));
    expect(growth?.double).toBeCloseTo(4 * quadratic(LARGE_CHARS));
  });

  test("what is in proportion is not, though it be slow", () => {
    expect(growsTooMuch(inProportion)).toBeUndefined();
  });

  test("what is done in a moment is no danger, however it grows", () => {
    expect(growsTooMuch((chars) => quadratic(chars) / 10)).toBeUndefined();
  });

  test("a stall of the machine is no finding", () => {
    expect(growsTooMuch(stalled(inProportion, LARGE_CHARS))).toBeUndefined();
  });

  test("a stall at the small size hides nothing", () => {
    expect(growsTooMuch(stalled(quadratic, SMALL_CHARS))).toBeDefined();
  });
});

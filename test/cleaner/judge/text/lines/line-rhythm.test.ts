import { describe, expect, it } from "vitest";
import { kinshipOf } from "../../../../../cleaner/judge/text/lines/kinship-of.ts";
import { measureLines } from "../../../../../cleaner/judge/text/lines/line-form.ts";
import { rhythmOf } from "../../../../../cleaner/judge/text/lines/line-rhythm.ts";

const CARDS = ["Blue mug", "$12.00", "Add to cart now please", "Red mug", "$14.00", "Add to cart now please"];
const PROSE = "A sentence of prose that runs on for quite a while, so that nobody takes it for a label of anything.";

const read = (texts: readonly string[], scores: readonly number[]) =>
  rhythmOf(measureLines(texts), Float32Array.from(scores));

describe("rhythm of lines", () => {
  it("finds the period of a grid of cards, and the scores of the same place in the other cards", () => {
    const texts = [PROSE, ...CARDS, ...CARDS];
    const at = read(texts, [5, 1, -1, -2, 1, -1, -2, 1, -1, -2, 1, -1, -2]);
    expect(at(0)).toEqual({ period: 0, start: 0, end: 1, mean: 0, phaseMean: 0 });
    expect(at(2)).toMatchObject({ period: 3, start: 1, end: 13, phaseMean: -1 });
    expect(at(12)).toMatchObject({ period: 3, start: 1, end: 13, phaseMean: -2 });
  });

  it("leaves a line's own score out of the means", () => {
    const at = read(["One", "Two", "Six", "Ten", "Ask"], [4, 0, 0, 0, 0]);
    expect(at(0)).toMatchObject({ period: 1, start: 0, end: 5, mean: 0, phaseMean: 0 });
    expect(at(1)).toMatchObject({ period: 1, mean: 1, phaseMean: 1 });
  });

  it("sees no pattern in two lines that happen to look alike", () => {
    const at = read([PROSE, "One", "Two", PROSE, "$12.00"], [0, 0, 0, 0, 0]);
    expect([0, 1, 2, 3, 4].map((i) => at(i).period)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("classes of lines", () => {
  it("count the others of a class and take their mean", () => {
    const at = kinshipOf([7, 7, 8, 7], Float32Array.from([1, 2, 9, 6]));
    expect([0, 1, 2, 3].map((i) => [at.others(i), at.mean(i)])).toEqual([
      [2, 4],
      [2, 3.5],
      [0, 0],
      [2, 1.5],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { scoreBlocks } from "../../../../cleaner/judge/html/score-blocks.ts";
import { ARTICLE, constantModel, modelByWords, viewOf } from "./judge-page.ts";

const UNSURE = modelByWords({ words: 0, below: 0, above: 0 });
const SURE = constantModel("keep");
const { secondNet } = constantModel("drop");

describe("the second net", () => {
  test("shares what the net has of the score where little is expected of the page", () => {
    const { probabilities } = scoreBlocks(viewOf(ARTICLE, UNSURE.linear), { ...UNSURE, secondNet });
    for (const probability of probabilities) expect(probability).toBeCloseTo(1 / (1 + Math.exp(0.5 * 3)), 5);
  });

  test("is not asked about a page that is sure", () => {
    const { probabilities } = scoreBlocks(viewOf(ARTICLE, SURE.linear), { ...SURE, secondNet });
    for (const probability of probabilities) expect(probability).toBeCloseTo(1 / (1 + Math.exp(-6)), 5);
  });
});

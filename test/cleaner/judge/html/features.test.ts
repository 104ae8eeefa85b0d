import { describe, expect, test } from "vitest";
import { CONFIDENCE_FEATURES } from "../../../../cleaner/judge/html/confidence/measure-confidence.ts";
import { BLOCK_FEATURES, featuresOf } from "../../../../cleaner/judge/html/features/index.ts";
import { STAGE_ZERO_BUCKETS, tokensOf, WORD_VOTES } from "../../../../cleaner/judge/html/view/stage-zero.ts";
import { fingerprintOf } from "../../../../cleaner/learned/fingerprint.ts";
import {
  BLOCK_FOREST,
  BLOCK_NET,
  BLOCK_SECOND_NET,
  CONFIDENCE_FOREST,
} from "../../../../cleaner/learned/tables/blocks.ts";
import { ARTICLE, viewOf } from "./judge-page.ts";

/** Weights that differ from bucket to bucket, so that a wrong bucket shows. */
const TABLE = {
  weights: Int8Array.from({ length: STAGE_ZERO_BUCKETS }, (_, bucket) => ((bucket * 37) % 255) - 127),
  scale: 0.01,
  bias: 0.5,
};

test("the shipped tables were trained on the features that serving computes", () => {
  expect(BLOCK_FOREST.features).toBe(fingerprintOf(BLOCK_FEATURES));
  expect(BLOCK_NET.features).toBe(fingerprintOf(BLOCK_FEATURES));
  expect(BLOCK_SECOND_NET.features).toBe(fingerprintOf(BLOCK_FEATURES));
  expect(CONFIDENCE_FOREST.features).toBe(fingerprintOf(CONFIDENCE_FEATURES));
});

test("feature names are said once each", () => {
  expect(new Set(BLOCK_FEATURES).size).toBe(BLOCK_FEATURES.length);
});

test("the linear score is the sum over the tokens that training sees", () => {
  const view = viewOf(ARTICLE, TABLE);
  const weigh = (buckets: readonly number[]) => buckets.reduce((sum, bucket) => sum + (TABLE.weights[bucket] ?? 0), 0);
  view.blocks.forEach((_, i) => {
    const { names, words } = tokensOf(view.boxes, view.scan, i);
    const count = (view.scan.wordStart[i + 1] ?? 0) - (view.scan.wordStart[i] ?? 0);
    const expected =
      (weigh(names) + (WORD_VOTES * weigh(words)) / Math.sqrt(Math.max(1, count))) * TABLE.scale + TABLE.bias;
    expect(view.score[i]).toBeCloseTo(expected, 3);
  });
});

describe("features say what they are named for", () => {
  const view = viewOf(ARTICLE, TABLE);
  const rows = featuresOf(view);
  const feature = (text: string, name: string) => {
    const at = view.blocks.findIndex((block) => block.text.startsWith(text));
    return rows[at * BLOCK_FEATURES.length + BLOCK_FEATURES.indexOf(name)];
  };

  test.each([
    ["Home", "tag:nav", 3],
    ["Home", "own:link-share", 1],
    ["The mill was", "tag:article", 1],
    ["The mill was", "own:link-share", 0],
    ["The mill was", "h1:first", Math.round(Math.log1p(1) * 64) / 64],
    ["Home", "repeat1:siblings", Math.round(Math.log1p(4) * 64) / 64],
    ["My grandmother", "name:comment", 1],
    ["Today", "name:comment", 20],
  ])("%s has %s = %d", (text, name, expected) => {
    expect(feature(text, name)).toBeCloseTo(expected, 5);
  });

  test("every number is finite", () => {
    expect(rows.every(Number.isFinite)).toBe(true);
  });
});

test("a page without boxes, a page of one block and an empty page are measured too", () => {
  expect(featuresOf(viewOf("bare text", TABLE)).every(Number.isFinite)).toBe(true);
  expect(featuresOf(viewOf("", TABLE))).toHaveLength(0);
});

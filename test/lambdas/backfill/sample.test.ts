import { expect, it } from "vitest";
import { isInSample, sampleBoundOf } from "../../../lambdas/backfill/sample.ts";

const KEYS = Array.from({ length: 20_000 }, (_, n) => `crawl/${n}.html`);
const sampled = (share: string) => KEYS.filter((key) => isInSample(key, sampleBoundOf(share) ?? ""));

it("takes about the share that was asked for, the same pages each time, and all of them at 100%", () => {
  const tenth = sampled("10%");
  expect(tenth.length).toBeGreaterThan(1_850);
  expect(tenth.length).toBeLessThan(2_150);
  expect(sampled("10%")).toEqual(tenth);
  expect(sampled("100%")).toEqual(KEYS);
});

it("holds the smaller samples in the larger ones", () => {
  const larger = new Set(sampled("5%"));
  expect(sampled("0.5%").every((key) => larger.has(key))).toBe(true);
});

it.each(["0%", "101%", "1", "%", "-1%", "1 %", "1e2%", "ten%"])("refuses %j", (share) => {
  expect(sampleBoundOf(share)).toBeUndefined();
});

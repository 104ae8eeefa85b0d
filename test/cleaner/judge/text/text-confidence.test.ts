import { expect, test } from "vitest";
import { cleanPage } from "../../../../cleaner/index.ts";
import { measureTextConfidence, TEXT_CONFIDENCE_FEATURES } from "../../../../cleaner/judge/text/measure-confidence.ts";
import { fingerprintOf } from "../../../../cleaner/learned/fingerprint.ts";
import { TEXT_CONFIDENCE_FOREST } from "../../../../cleaner/learned/tables/text-confidence.ts";
import type { Block } from "../../../../cleaner/model/block.ts";
import type { Verdict } from "../../../../cleaner/model/mark.ts";

const SENTENCES = Array.from(
  { length: 14 },
  (_, i) => `In the spring of ${1901 + i} the keeper painted the tower, and he wrote down what the paint had cost him.`,
);
const MENU = ["Home", "About us", "Contact", "Privacy policy", "Sign in", "Share this"];
/** Neither menus nor sentences: what a page of such lines is about nobody can tell. */
const DOUBT = Array.from({ length: 60 }, (_, i) => `Lot ${i + 1} brass lamp, Vinter workshop, from ${90 + i} euro`);

function confidenceOf(lines: readonly string[]): number {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n")), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  expect(outcome.document.source.format).toBe("text");
  return outcome.document.quality.confidence;
}

test("the shipped table was trained on the features that serving computes", () => {
  expect(TEXT_CONFIDENCE_FOREST.features).toBe(fingerprintOf(TEXT_CONFIDENCE_FEATURES));
});

test("an article between menus is promised more than a page of which nobody can tell", () => {
  const clear = confidenceOf([...MENU, ...SENTENCES, ...MENU]);
  const doubtful = confidenceOf([...MENU, ...DOUBT, ...MENU]);
  expect(clear).toBeGreaterThan(0.85);
  expect(doubtful).toBeLessThan(clear - 0.1);
});

test("half at most is promised of a page that nothing is kept of", () => {
  expect(confidenceOf([...MENU, ...MENU.map((line) => `${line} »`)])).toBeLessThanOrEqual(0.5);
});

test("shares are by ink, and a run begins where something is kept or ends", () => {
  const line = (text: string) => ({ text, chars: text.replace(/\s/g, "").length }) as Block;
  const drop = { fate: "drop", layer: "boilerplate", rule: "line/menu-run", because: "", confidence: 0.6 } as const;
  const blocks = [line("aaaa"), line("bb bb."), line("c"), line("ddddd")];
  const verdicts: Verdict[] = [
    { fate: "keep", confidence: 0.5 },
    { fate: "keep", confidence: 0.9 },
    drop,
    { fate: "keep", confidence: 1 },
  ];
  const row = measureTextConfidence(blocks, verdicts, "text");
  const said = (name: (typeof TEXT_CONFIDENCE_FEATURES)[number]) => row[TEXT_CONFIDENCE_FEATURES.indexOf(name)];
  expect(said("sureness-kept")).toBeCloseTo((4 * 0.5 + 5 * 0.9 + 5) / 14);
  expect(said("sureness-dropped")).toBeCloseTo(0.6);
  expect(said("unsure-kept")).toBeCloseTo(4 / 14);
  expect(said("kept-share")).toBeCloseTo(14 / 15);
  expect(said("kept-lines-share")).toBeCloseTo(3 / 4);
  expect(said("runs")).toBeCloseTo(3 / 3);
  expect(said("longest-share")).toBeCloseTo(5 / 14);
  expect(said("kept-ends-share")).toBeCloseTo(5 / 14);
});

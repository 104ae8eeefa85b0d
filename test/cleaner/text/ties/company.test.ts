import { describe, expect, it } from "vitest";
import { affinityOf } from "../../../../cleaner/text/ties/affinity.ts";
import { companyOf } from "../../../../cleaner/text/ties/company.ts";
import { looseOdds } from "../../../../cleaner/text/ties/loose-ties.ts";
import { nearestOf } from "../../../../cleaner/text/ties/nearest.ts";
import { spaceOfTexts, TWO_TOPICS } from "./two-topics.ts";

const affinityTo = (texts: readonly string[]) => affinityOf(spaceOfTexts(texts));

/** The values of the pairs (a, b) and (b, a), which must be the same. */
const pairOf = (rows: Float32Array, n: number) => (a: number, b: number) => {
  expect(rows[a * n + b]).toBe(rows[b * n + a]);
  return rows[a * n + b] ?? Number.NaN;
};

describe("affinity", () => {
  it("is greater between sentences that share words", () => {
    const of = pairOf(affinityTo(TWO_TOPICS), TWO_TOPICS.length);
    expect(of(0, 1)).toBeGreaterThan(of(0, 3));
    expect(of(3, 4)).toBeGreaterThan(of(2, 4));
  });

  it("counts a word of few sentences for more than one of many", () => {
    const texts = [
      "One kettle in Bergen.",
      "One violin in Bergen.",
      "One kettle.",
      "One violin.",
      "A hammer in Bergen.",
    ];
    const of = pairOf(affinityTo([...texts, "An orchid in Bergen.", "A tractor in Bergen."]), 7);
    expect(of(0, 2)).toBeGreaterThan(of(0, 4));
  });
});

describe("company", () => {
  it("ties sentences that share no word but go with the same third one", () => {
    const n = TWO_TOPICS.length;
    const affinity = affinityTo(TWO_TOPICS);
    const two = nearestOf(affinity, n).map((list) => list.slice(0, 2));
    const of = pairOf(companyOf(affinity, two).ofAll(), n);
    expect(of(0, 2)).toBeGreaterThan(of(0, 4));
    expect(of(0, 2)).toBeGreaterThan(of(2, 3));
  });

  it("is the same of one pair as of all", () => {
    const n = TWO_TOPICS.length;
    const affinity = affinityTo(TWO_TOPICS);
    const company = companyOf(affinity, nearestOf(affinity, n));
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < n; b++) expect(company.ofAll()[a * n + b]).toBe(Math.fround(company.between(a, b)));
  });

  it("is finite for no sentence, for one, and for sentences without a word", () => {
    for (const texts of [[], ["One."], ["...", "!", "?"]]) {
      const n = texts.length;
      const affinity = affinityTo(texts);
      const company = companyOf(affinity, nearestOf(affinity, n)).ofAll();
      expect(company).toHaveLength(n * n);
      expect(company.every(Number.isFinite)).toBe(true);
    }
  });

  it("speaks for one section, as does affinity; the size of the window speaks against it", () => {
    const odds = looseOdds([0.2, 0.2, 4]);
    expect(looseOdds([0.2, 0.6, 4])).toBeGreaterThan(odds);
    expect(looseOdds([0.6, 0.2, 4])).toBeGreaterThan(odds);
    expect(looseOdds([0.2, 0.2, 5])).toBeLessThan(odds);
  });
});

import { describe, expect, it } from "vitest";
import { measureLines } from "../../../../../cleaner/judge/text/lines/line-form.ts";
import { fillLineKin, KIN_FEATURES, readLineKin } from "../../../../../cleaner/judge/text/lines/line-kin.ts";

const TEXTS = [
  "Home page",
  "Our blue mugs are fired twice, glazed by hand and shipped in straw from the small pottery at the harbour.",
  "Home page",
  "Mugs from the harbour",
];

const read = (texts: readonly string[], scores: readonly number[], i: number): Record<string, number> => {
  const into = new Float32Array(KIN_FEATURES.length);
  fillLineKin(readLineKin(measureLines(texts), Float32Array.from(scores)), i, { into, offset: 0 });
  return Object.fromEntries(KIN_FEATURES.map((name, k) => [name, into[k] ?? Number.NaN]));
};

describe("kin of a line", () => {
  it("says whose words a line has: those of lines that stay or of lines that go", () => {
    const row = read(TEXTS, [-3, 4, -3, 0], 3);
    expect(row["words-kept"]).toBe(1);
    expect(row["words-dropped"]).toBe(0);
    expect(row["since-copied"]).toBe(0);
    expect(row["page-most-copied"]).toBe(2);
  });

  it("does not count a line as its own kin", () => {
    const row = read(TEXTS, [-3, 4, -2, 0], 0);
    expect(row["opening-count"]).toBe(1);
    expect(row["opening-score"]).toBe(-2);
    expect(read(TEXTS, [-3, 4, -2, 0], 1)["words-kept"]).toBe(0);
  });

  it("gives finite numbers for a page of one line and for lines without words", () => {
    for (const texts of [["***"], ["One"], ["***", "***", "***"]])
      for (let i = 0; i < texts.length; i++)
        expect(Object.values(read(texts, [9, -9, 0].slice(0, texts.length), i)).every(Number.isFinite)).toBe(true);
  });
});

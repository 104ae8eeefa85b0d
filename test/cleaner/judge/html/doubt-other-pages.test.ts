import { describe, expect, it } from "vitest";
import { announcesOtherPages, doubtOtherPages } from "../../../../cleaner/judge/html/doubt-other-pages.ts";

describe("a line that announces other pages", () => {
  it.each([
    "You may also like",
    "» You Might Also Like…",
    "Related articles:",
    "Don’t miss",
    "More from the Gazette",
    "Você pode gostar...",
    "Das könnte Sie auch interessieren",
    "Читайте также:",
    "関連記事",
    "اقرأ أيضا",
  ])("is %j", (line) => expect(announcesOtherPages(line)).toBe(true));

  it.each([
    "",
    "Related work is discussed by Holm",
    "More fromage, please",
    "The latest news came by boat",
    "Most read the paper aloud",
    `More from ${"the archive ".repeat(6)}`,
  ])("is not %j", (line) => expect(announcesOtherPages(line)).toBe(false));
});

describe("what stands behind such a line", () => {
  const blocks = ["The lamp burned all night.", "Related articles", "The boat was late."].map((text) => ({ text }));
  const half = () => Float32Array.of(0.5, 0.5, 0.5);

  it("is less likely to be content, with the line itself, by one in log-odds", () => {
    const [before, line, behind] = doubtOtherPages(blocks, Float32Array.of(200, 2, 100), half());
    expect(before).toBe(0.5);
    expect(line).toBeCloseTo(1 / (1 + Math.E), 6);
    expect(behind).toBeCloseTo(1 / (1 + Math.E), 6);
  });

  it("keeps its chances where most of the content is still to come, or where hardly anything stood before", () => {
    expect(doubtOtherPages(blocks, Float32Array.of(200, 2, 400), half())).toEqual(half());
    expect(doubtOtherPages(blocks, Float32Array.of(90, 2, 10), half())).toEqual(half());
  });

  it("keeps its chances where nothing announces it", () => {
    const others = blocks.map(({ text }) => ({ text: text.replace("Related articles", "Related work") }));
    expect(doubtOtherPages(others, Float32Array.of(200, 2, 100), half())).toEqual(half());
  });
});

import { describe, expect, it } from "vitest";
import { doubtBehindAnnouncements } from "../../../../../cleaner/judge/html/doubts/doubt-behind-announcements.ts";

describe("what stands behind a line that announces other pages", () => {
  const blocks = ["The lamp burned all night.", "Related articles", "The boat was late."].map((text) => ({ text }));
  const half = () => Float32Array.of(0.5, 0.5, 0.5);
  const doubt = (words: readonly number[], among = blocks) =>
    doubtBehindAnnouncements({ blocks: among }, Float32Array.from(words), half());

  it("is less likely to be content, with the line itself, by one in log-odds", () => {
    const [before, line, behind] = doubt([200, 2, 100]);
    expect(before).toBe(0.5);
    expect(line).toBeCloseTo(1 / (1 + Math.E), 6);
    expect(behind).toBeCloseTo(1 / (1 + Math.E), 6);
  });

  it("keeps its chances where most of the content is still to come, or where hardly anything stood before", () => {
    expect(doubt([200, 2, 400])).toEqual(half());
    expect(doubt([90, 2, 10])).toEqual(half());
  });

  it("keeps its chances where nothing announces it", () => {
    const others = blocks.map(({ text }) => ({ text: text.replace("Related articles", "Related work") }));
    expect(doubt([200, 2, 100], others)).toEqual(half());
  });
});

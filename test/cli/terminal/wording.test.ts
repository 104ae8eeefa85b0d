import { describe, expect, it } from "vitest";
import { count, counted, duration, pages, rate, size } from "../../../cli/terminal/wording.ts";

describe("numbers as people say them", () => {
  it("groups thousands and knows one page from many", () => {
    expect([count(1497), pages(1), pages(1497)]).toEqual(["1,497", "1 page", "1,497 pages"]);
  });

  it("knows one thing from many, also where many are called otherwise", () => {
    expect([counted(1, "chunk"), counted(0, "chunk")]).toEqual(["1 chunk", "0 chunks"]);
    expect([counted(1, "entry", "entries"), counted(1497, "entry", "entries")]).toEqual(["1 entry", "1,497 entries"]);
  });

  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1_500, "1.5 kB"],
    [66_300, "66 kB"],
    [99_700, "100 kB"],
    [999_600, "1,000 kB"],
    [345.678, "346 bytes"],
    [179_500_000, "180 MB"],
    [2_345_600_000, "2,346 MB"],
  ])("says %d bytes as %s", (bytes, said) => expect(size(bytes)).toBe(said));

  it.each([
    [0.04, "0.0 s"],
    [8.24, "8.2 s"],
    [9.99, "10 s"],
    [59.6, "1 min 0 s"],
    [200, "3 min 20 s"],
  ])("says %d seconds as %s", (seconds, said) => expect(duration(seconds)).toBe(said));

  it("rounds rates by their size", () => {
    expect([rate(0.44), rate(8.26), rate(83.4), rate(1204)]).toEqual(["0.4", "8.3", "83", "1,204"]);
  });
});

import { describe, expect, it } from "vitest";
import { Paper } from "../../../../cleaner/decode/xml/paper.ts";
import { growthOf, IN_PROPORTION } from "../../../growth-of.ts";

describe("labels that wait for what they go before", () => {
  it("stand before it, one after the other, or alone", () => {
    const paper = new Paper();
    for (const label of ["1", "", "a"]) paper.keepLabel(label);
    paper.writeLabel();
    paper.write("Tides");
    paper.writeLabel();
    paper.keepLabel("2");
    paper.writeLoneLabel();
    expect(paper.source).toBe("1 a Tides<p>2</p>");
  });

  it("are put together once, however many wait", () => {
    const keep = (times: number) => {
      const paper = new Paper();
      for (let i = 0; i < times; i++) paper.keepLabel("1");
      paper.writeLoneLabel();
      return paper.length;
    };
    expect(growthOf(keep, 25_000)).toBeLessThan(IN_PROPORTION);
  });
});

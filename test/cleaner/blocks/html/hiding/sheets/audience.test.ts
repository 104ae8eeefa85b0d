import { describe, expect, it } from "vitest";
import { audienceOf } from "../../../../../../cleaner/blocks/html/hiding/sheets/audience.ts";
import { growthOf, IN_PROPORTION } from "../../../../../growth-of.ts";

describe("whom media queries speak of", () => {
  it.each([
    ["", "everyone"],
    ["screen", "everyone"],
    ["only screen and (color)", "everyone"],
    ["print, screen", "everyone"],
    ["not print", "everyone"],
    ["(min-width:1px)", "everyone"],
    ["(0px <= width)", "everyone"],
    ["(100px <= width <= 9000px)", "others"],
    ["not all and (max-width: 1px)", "everyone"],
    ["(orientation:portrait) or (orientation:landscape)", "everyone"],
    ["(min-width: 48em)", "desk"],
    ["(hover: hover) and (pointer: fine)", "desk"],
    ["(prefers-color-scheme: light)", "desk"],
    ["(not (max-width: 600px))", "desk"],
    ["(max-width: 600px)", "others"],
    ["(prefers-reduced-motion)", "others"],
    ["(grid)", "others"],
    ["((", "others"],
    ["print", "nobody"],
    ["ONLY PRINT, speech", "nobody"],
    ["not screen", "nobody"],
    ["not all", "nobody"],
    ["(max-width: 1px)", "nobody"],
  ])("%s: %s", (queries, audience) => {
    expect(audienceOf(queries)).toBe(audience);
  });

  it("cost what they are long where they are hostile", () => {
    for (const part of ["(", "not ", "((a) and ", "(1<"])
      expect(growthOf((chars) => audienceOf(part.repeat(chars / part.length)), 75)).toBeLessThan(IN_PROPORTION);
  });
});

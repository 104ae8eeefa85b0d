import { describe, expect, it } from "vitest";
import { readColour } from "../../../../../../cleaner/blocks/html/hiding/colours/colours.ts";
import { growthOf, IN_PROPORTION } from "../../../../../growth-of.ts";

describe("colours", () => {
  it.each([
    ["#fff", [255, 255, 255, 1]],
    ["#12345680", [18, 52, 86, 128 / 255]],
    ["rgb(1, 2, 3)", [1, 2, 3, 1]],
    ["rgb(100% 0% 0% / 50%)", [255, 0, 0, 0.5]],
    ["rgba(0,0,0,.01)", [0, 0, 0, 0.01]],
    ["hsl(0 0% 100%)", [255, 255, 255, 1]],
    ["oklch(1 0 0)", [255, 255, 255, 1]],
    ["lab(0% 0 0)", [0, 0, 0, 1]],
    ["hwb(200 100% 0%)", [255, 255, 255, 1]],
    ["hwb(0deg 50% 0% / 50%)", [255, 127.5, 127.5, 0.5]],
    ["hwb(0 100% 100%)", [127.5, 127.5, 127.5, 1]],
    ["color(srgb 1 100% .5)", [255, 255, 127.5, 1]],
    ["azure", [240, 255, 255, 1]],
    ["color-mix(in srgb, white 100%, black)", [255, 255, 255, 1]],
    ["color-mix(in oklch longer hue, #fff, rgb(0 0 0 / 100%))", [127.5, 127.5, 127.5, 1]],
    ["color-mix(in srgb, 30% white, black)", [76.5, 76.5, 76.5, 1]],
    ["color-mix(in srgb, white 20%, transparent)", [255, 255, 255, 0.2]],
    ["color-mix(in srgb, white 25%, white 25%)", [255, 255, 255, 0.5]],
    ["url(a.png) color-mix(in srgb, color-mix(in srgb, white, white), white)", [255, 255, 255, 1]],
  ])("reads %s", (value, colour) => {
    expect(readColour(value)?.map((channel) => Math.round(channel * 1000) / 1000)).toEqual(
      colour.map((channel) => Math.round(channel * 1000) / 1000),
    );
  });

  it.each([
    "hsl(0 0% 100% / .)",
    "rgb(.,.,.)",
    "rgb(1 2",
    "oklch(x 0 0)",
    "none",
    "",
    "color-mix(in srgb, white)",
    "color-mix(in srgb, white 0%, black 0%)",
    "color-mix(in srgb, white, currentcolor)",
  ])("takes %s for none", (value) => {
    expect(readColour(value)).toBeUndefined();
  });

  it("costs no more than its length where a number never ends", () => {
    const read = (digits: number) => {
      for (const open of ["rgb(", "hsl(", "oklch("]) readColour(`${open}${"1".repeat(digits)}`);
    };
    expect(growthOf(read, 20_000)).toBeLessThan(IN_PROPORTION);
  });
});

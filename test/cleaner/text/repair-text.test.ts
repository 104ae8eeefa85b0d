import { describe, expect, it } from "vitest";
import { repairText } from "../../../cleaner/text/repair-text.ts";

describe("certain repairs", () => {
  it.each([
    ["Fish &amp; chips", "Fish & chips"],
    ["the keeper&#8217;s lamp", "the keeper’s lamp"],
    ["the keeper&#x2019;s lamp", "the keeper’s lamp"],
    ["the keeperâ€™s lamp", "the keeper’s lamp"],
    ["cafÃ© au lait", "café au lait"],
    ["nine â€“ five", "nine – five"],
  ])("reads %j as %j", (raw, text) => expect(repairText(raw).text).toBe(text));

  it.each(["AT&T; and R&D", "a & b; c", "&nosuch;", "Ã la carte", "&#0; &#xD800;", "São Paulo, Ângela"])(
    "leaves %j as it is",
    (raw) => expect(repairText(raw)).toEqual({ text: raw, entities: 0, mojibake: 0 }),
  );
});

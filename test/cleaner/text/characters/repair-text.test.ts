import { describe, expect, it } from "vitest";
import { repairText } from "../../../../cleaner/text/characters/repair-text.ts";

describe("certain repairs", () => {
  it.each([
    ["Fish &amp; chips", "Fish & chips"],
    ["the keeper&#8217;s lamp", "the keeper’s lamp"],
    ["the keeper&#x2019;s lamp", "the keeper’s lamp"],
    ["&Uuml;ber &Ouml;l, Se&ntilde;or Garc&iacute;a", "Über Öl, Señor García"],
    ["the keeper&#146;s lamp &#x97; &frac12; of it", "the keeper’s lamp — ½ of it"],
    ["the keeperâ€™s lamp", "the keeper’s lamp"],
    ["cafÃ© au lait", "café au lait"],
    ["nine â€“ five", "nine – five"],
    ["le cÅ“ur d'une Å“uvre", "le cœur d'une œuvre"],
    ["ESPAÃ‘A, CORAZÃ“N", "ESPAÑA, CORAZÓN"],
    ["sÄ… byÅ‚y", "są były"],
    ["il a dit Â« oui Â»", "il a dit « oui »"],
    ["c'est Ã\u00a0 la carte", "c'est à la carte"],
  ])("reads %j as %j", (raw, text) => expect(repairText(raw).text).toBe(text));

  it.each([
    "il est «\u00a0né\u00a0» ici",
    "«\u00a0voilà\u00a0», dit-il",
    "« tombé…” »",
    "„MENÜ“ und „CAFÉ“",
    "BEYONCÉ’s tour",
    "dizia “IRMÃ” e",
    "3\u00a0×\u00a04",
    "Ø\u00a050",
  ])("does not take a letter with a mark behind it for a mangled one: %j", (raw) =>
    expect(repairText(raw)).toEqual({ text: raw, entities: 0, mojibake: 0 }),
  );

  it.each([
    "AT&T; and R&D",
    "a & b; c",
    "&nosuch;",
    "&valueOf; &toString; &qacute;",
    "&#129;",
    "Ã la carte",
    "&#0; &#xD800;",
    "São Paulo, Ângela",
  ])("leaves %j as it is", (raw) => expect(repairText(raw)).toEqual({ text: raw, entities: 0, mojibake: 0 }));
});

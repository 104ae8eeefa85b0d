import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../../cleaner/index.ts";

const SAID = "The keeper lights the lamp every evening at six, and writes it down beside the wind and the ships.";
const bold = (text: string) => text.replace(/\S/g, (letter) => `${letter}\b${letter}`);
const underlined = (text: string) => text.replace(/\S/g, (letter) => `_\b${letter}`);

function read(source: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "f", key: "lamp.1.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

describe("texts that were printed for a terminal", () => {
  it("letters printed twice, or over a line, are one; a head of nothing else is no binary", () => {
    const page = `${bold("LAMP(1)")}\n\n${bold("NAME")}\n       ${bold("lamp")} - lights ${underlined("lamps")} é\bé\n\n${bold("DESCRIPTION")}\n       ${SAID}\n\n       +\bo ${SAID} Twice.\n`;
    const { text, quality, removed } = read(page);
    const all = `${text}\n${removed.map((one) => one.text).join("\n")}`;
    expect(all).toContain("lamp - lights lamps é");
    expect(all).toContain("DESCRIPTION");
    expect(all).not.toContain("\b");
    expect(quality.flags).toEqual(["terminal: letters printed twice and colours are left out"]);
    expect(read(bold("the lamp was lit every evening ".repeat(60))).text).toContain("the lamp was lit");
  });

  it("colours and links around words", () => {
    const page = `\x1b[1mLAMPS\x1b[0m\n\n\x1b[38;5;12m${SAID}\x1b[0m\n\nSee \x1b]8;;https://lamps.example/\x1b\\the manual\x1b]8;;\x1b\\ of the keeper, who was there for forty years.\n`;
    const { text } = read(page);
    expect(text).toContain(`${SAID}\n`);
    expect(text).toContain("See the manual of the keeper");
  });

  it("a page with a stray control character stays what it is", () => {
    const { quality } = read(`<p>${SAID} a\ba, and \x1b[1m once.</p>`);
    expect(quality.flags.join()).not.toContain("terminal");
  });

  it("bytes that are no text are none with backspaces", () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => [1, 8, 2, 200, 8, 3][at % 6] ?? 0);
    expect(cleanPage({ bytes, uri: "f", key: "f" })).toMatchObject({ kind: "rejected", rejection: { code: "binary" } });
  });
});

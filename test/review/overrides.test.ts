import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanPage, hostOf, type Override } from "../../cleaner/index.ts";
import { readOverrides } from "../../overrides/index.ts";
import { boxesAround } from "../../review/model/boxes-around.ts";
import { newOverride } from "../../review/model/new-override.ts";
import { yamlOf } from "../../review/model/override-yaml.ts";
import { aDocument } from "./a-document.ts";

const WISH = { host: "www.lamps.example", mark: "noise", text: "", within: "", because: "" } as const;
const LONG = "The lamp on the pier was lit in 1871 and has been kept by the same family ever since.";

describe("what a mark is written as", () => {
  it("is all words of a short block, and the first dozen of a long one", () => {
    expect(newOverride({ ...WISH, text: " Sign up! " })).toEqual({
      id: "lamps-noise-sign-up",
      host: "www.lamps.example",
      mark: "noise",
      text: "Sign up!",
    });
    expect(newOverride({ ...WISH, text: LONG })).toMatchObject({
      starts: "The lamp on the pier was lit in 1871 and has been",
    });
  });

  it("ends with a word where words have no spaces between them, and has an id where nothing is Latin", () => {
    const override = newOverride({ ...WISH, text: `${"灯台の光".repeat(30)}、${"海".repeat(30)}。終わり` });
    expect(override).toMatchObject({ id: "lamps-noise", starts: `${"灯台の光".repeat(30)}、${"海".repeat(30)}` });
  });

  it("is a box where the person chose one, with the reason that was given", () => {
    expect(newOverride({ ...WISH, text: LONG, within: "div.note", because: " ads " })).toEqual({
      id: "lamps-noise-div-note",
      host: "www.lamps.example",
      mark: "noise",
      within: "div.note",
      because: "ads",
    });
  });

  it.each([
    LONG,
    "yes",
    "- no: {",
    '"quoted" # and ‘odd’',
    "a\u2028b",
    "</script><!--",
    "line\nfeed",
    "1871",
    "灯台",
    "★★★",
  ])("is a file that reads back and is obeyed: %j", (text) => {
    const override = newOverride({ ...WISH, host: "lamps.example", text });
    const read = readOverrides(yamlOf([override]));
    const readBack = read.kind === "read" ? read.overrides : [];
    expect(readBack).toEqual([trimmed(override)]);
  });

  it("takes every block of a page away that is marked so, as the page has it", () => {
    const { sections } = aDocument();
    const overrides = sections
      .flatMap(({ blocks }) => blocks)
      .map(({ text }, i) => ({ ...newOverride({ ...WISH, host: "lamps.example", text }), id: `row-${i}` }));
    expect(overrides.length).toBeGreaterThan(1);
    const bytes = Buffer.from(aPageAgain());
    const outcome = cleanPage(
      { bytes, key: "p.html", uri: "p.html", url: "https://lamps.example/other" },
      { overrides },
    );
    expect(outcome.kind === "cleaned" && outcome.document.text).toBe("");
  });
});

const SAMPLES = [
  "article-with-comments.html",
  "product-page.html",
  "forum-thread.html",
  "000-event-page.txt",
  "persian-craft.html",
];
/** Blocks that say so little stand for others too. */
const MIN_CHARS = 12;

describe("marks made on a sample", () => {
  it.each(SAMPLES)("turn what they speak of, and all characters still add up: %s", (name) => {
    const raw = { bytes: readFileSync(new URL(`../../samples/${name}`, import.meta.url)), key: name, uri: name };
    const clean = (overrides: readonly Override[]) => {
      const outcome = cleanPage(raw, { overrides });
      if (outcome.kind !== "cleaned") throw new Error("samples of this list are cleaned");
      return outcome.document;
    };
    const before = clean([]);
    const host = hostOf(before);
    const kept = before.sections.flatMap(({ blocks }) => blocks).filter(({ text }) => text.length > MIN_CHARS);
    const gone = before.removed.filter(({ text }) => text.length > MIN_CHARS).slice(0, 4);
    const wishes = [...kept.slice(0, 3), ...kept.slice(-1)].map(({ text }) => ({
      ...WISH,
      host,
      text,
      mark: "noise" as const,
    }));
    const back = gone.map(({ text }) => ({ ...WISH, host, text, mark: "content" as const }));
    const overrides = [...wishes, ...back].map((wish, i) => ({ ...newOverride(wish), id: `row-${i}` }));
    const after = clean(overrides);
    const lost = new Set(after.removed.filter(({ rule }) => rule.startsWith("override/")).map(({ text }) => text));
    for (const { text } of wishes) expect(lost).toContain(text);
    const stays = new Set(after.sections.flatMap(({ blocks }) => blocks).map(({ span }) => span[0]));
    for (const { span } of gone) expect(stays).toContain(span[0]);
    const { total, kept: keptChars, removed, hidden } = after.quality.chars;
    expect([total, keptChars + removed + hidden]).toEqual([before.quality.chars.total, total]);
  });
});

/** YAML's reader takes white space from the ends, which no comparison of words sees. */
function trimmed(override: Override): Override {
  const { text, starts, ...rest } = override;
  return { ...rest, ...(text === undefined ? {} : { text: text.trim() }), ...(starts === undefined ? {} : { starts }) };
}

/** The kept words of `aDocument`, on a sibling page. */
function aPageAgain(): string {
  const { sections } = aDocument();
  const blocks = sections.flatMap(({ blocks }) => blocks).map(({ text }) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>Another</title></head><body><main>${blocks.join("")}</main></body></html>`;
}

describe("boxes around a block", () => {
  const view = {
    boxes: ["div.note", "div.note.wide", "footer"],
    places: [
      { start: 10, boxes: [0] },
      { start: 20, boxes: [1] },
      { start: 30, boxes: [2] },
    ],
  };

  it("are told with how many blocks lie in boxes like them", () => {
    expect(boxesAround({ format: "html", source: "", ...view }, 10)).toEqual([{ path: "div.note", blocks: 2 }]);
    expect(boxesAround({ format: "html", source: "", ...view }, 20)).toEqual([{ path: "div.note.wide", blocks: 1 }]);
    expect(boxesAround({ format: "html", source: "", ...view }, 99)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage, type Override, viewSource } from "../../../../cleaner/index.ts";

const SENTENCE = "The keeper climbs the stair twice a night to trim the wick, and writes the hour into a book.";
const PAGE = `<!doctype html><html lang="en"><head><title>The lamp</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>The lamp on the pier</h1><p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since, in every storm.</p>
<div class="author-note"><p>${SENTENCE}</p></div>
<p>Its lens, ground in Paris, throws a beam that sailors see from twenty miles away when the night is clear.</p></main>
<footer><p>Posted 3 hours ago by the harbour office.</p></footer></body></html>`;

function clean(html: string, overrides: readonly Override[], url = "https://www.lamps.example/pier"): CleanDocument {
  const outcome = cleanPage({ bytes: Buffer.from(html), key: "page.html", uri: "page.html", url }, { overrides });
  if (outcome.kind !== "cleaned") throw new Error("this page is cleaned");
  return outcome.document;
}

const NOISE: Override = { id: "note-1", host: "lamps.example", mark: "noise", starts: "The keeper CLIMBS, the stair" };
const CONTENT: Override = {
  id: "posted-1",
  host: "lamps.example",
  mark: "content",
  text: "posted 12 hours ago by the harbour office",
};

describe("what a person marked", () => {
  it("goes, and the ledger names the override, its layer and why", () => {
    const before = clean(PAGE, []);
    const after = clean(PAGE, [NOISE]);
    expect(before.text).toContain(SENTENCE);
    expect(after.text).not.toContain(SENTENCE);
    expect(after.removed.find(({ text }) => text === SENTENCE)).toMatchObject({
      rule: "override/note-1",
      layer: "boilerplate",
      because: 'marked on lamps.example: starts with "The keeper CLIMBS, the stair"',
      confidence: 1,
    });
  });

  it("stays, whatever judges say, and a flag names the override; another number is the same block", () => {
    expect(clean(PAGE, []).text).not.toContain("Posted 3 hours");
    const after = clean(PAGE, [CONTENT]);
    expect(after.text).toContain("Posted 3 hours ago by the harbour office.");
    expect(after.quality.flags).toContain("override/posted-1: 1 block kept");
  });

  it("is still counted once: kept, removed and hidden add up to all there is", () => {
    const { total } = clean(PAGE, []).quality.chars;
    const { chars } = clean(PAGE, [NOISE, CONTENT]).quality;
    expect(chars.total).toBe(total);
    expect(chars.kept + chars.removed + chars.hidden).toBe(total);
  });

  it("changes nothing on another host, on a subdomain, or where the page names no host", () => {
    const overrides = [NOISE, CONTENT];
    for (const url of ["https://other.example/pier", "https://old.lamps.example/pier"])
      expect(clean(PAGE, overrides, url)).toEqual(clean(PAGE, [], url));
    const nameless = { bytes: Buffer.from(PAGE), key: "page.html", uri: "page.html" };
    expect(cleanPage(nameless, { overrides })).toEqual(cleanPage(nameless));
  });

  it("is found by its box as well, on pages whose words differ", () => {
    const within: Override = { id: "notes", host: "lamps.example", mark: "noise", within: "main div.author-note" };
    const sibling = PAGE.replace(
      SENTENCE,
      "Quite other words of the author stand here, as long as the first and as fine.",
    );
    expect(clean(sibling, [within]).text).not.toContain("Quite other words");
    expect(clean(sibling, [{ ...within, within: "aside.author-note" }]).text).toContain("Quite other words");
    expect(clean(sibling, [{ ...within, starts: "The keeper" }]).text).toContain("Quite other words");
  });

  it("is decided by the later of two overrides", () => {
    const again: Override = { ...NOISE, id: "note-2", mark: "content" };
    expect(clean(PAGE, [NOISE, again]).text).toContain(SENTENCE);
    expect(clean(PAGE, [again, NOISE]).text).not.toContain(SENTENCE);
  });

  it("is obeyed on text pages, whose host stands in their line of source", () => {
    const text = `The Opening of the Pier\n\nThe pier was opened on a fine day in May before a crowd of many thousands.\n
${SENTENCE}\n\nSource: www.lamps.example\n`;
    const raw = { bytes: Buffer.from(text), key: "page.txt", uri: "page.txt" };
    const outcome = cleanPage(raw, { overrides: [NOISE] });
    const removed = outcome.kind === "cleaned" ? outcome.document.removed : [];
    expect(removed.map(({ rule }) => rule)).toContain("override/note-1");
  });

  it("is a sentence of its own only from whole words on: a longer word does not begin with a shorter one", () => {
    expect(clean(PAGE, [{ ...NOISE, starts: "The keeper climbs the st" }]).text).toContain(SENTENCE);
  });
});

describe("the source as people look at it", () => {
  it("names the boxes around each block that an override may name, from the inside out", () => {
    const view = viewSource({ bytes: Buffer.from(PAGE), key: "page.html", uri: "page.html" });
    expect(view?.source).toBe(PAGE);
    const boxesAt = (words: string) =>
      view?.places.find(({ start }) => PAGE.slice(start).startsWith(words))?.boxes.map((box) => view.boxes[box]);
    expect(boxesAt(SENTENCE)).toEqual(["div.author-note"]);
    expect(boxesAt("Posted 3")).toEqual(["footer"]);
    expect(boxesAt("Its lens")).toBeUndefined();
  });

  it("is none where the bytes are no page", () => {
    expect(viewSource({ bytes: new Uint8Array(), key: "page.html", uri: "page.html" })).toBeUndefined();
  });
});

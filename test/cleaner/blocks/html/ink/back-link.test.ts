import { describe, expect, test } from "vitest";
import { readPage, shapes } from "../read-page.ts";

const NOTE = "Customs House diary, folio 12.";

function textsOf(source: string): readonly string[] {
  return readPage(source).blocks.map(({ text }) => text);
}

describe("the way back from a note", () => {
  test.each([
    ["Hugo", `<li><p>${NOTE} <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p>`],
    ["Pandoc", `<li><p>${NOTE}<a href="#fnref1" class="footnote-back">↩︎</a></p>`],
    ["GitHub", `<li><p>${NOTE} <a href="#user-content-fnref-1" data-footnote-backref><g-emoji>↩</g-emoji></a></p>`],
    ["WordPress", `<li>${NOTE} <a href="https://ferry.example/post#fnref-9-1">&#8617;</a>`],
    ["MediaWiki, once", `<li><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> ${NOTE}`],
    [
      "MediaWiki, twice",
      `<li><span class="mw-cite-backlink">^ <a href="#cite_ref-2_a"><sup><i>a</i></sup></a> <a href="#cite_ref-2_b"><sup><i>b</i></sup></a></span> ${NOTE}`,
    ],
    ["LessWrong", `<li><span class="footnote-back-link"><sup><a href="#fnref1">^</a></sup></span><div>${NOTE}</div>`],
  ])("is a sign and no text, as %s write it", (_site, source) => {
    const [note, ...others] = readPage(`<ol>${source}</ol>`).blocks;
    expect(note).toMatchObject({ kind: "list-item", text: NOTE, linkChars: 0, inlines: [] });
    expect(note?.chars).toBeGreaterThan(26);
    expect(others).toEqual([]);
  });

  test.each([
    ['<p>See <a href="/up">↑</a> and <a href="#top">^</a>.', "See ↑ and ^."],
    ['<p>The key <a href="/keys">↵</a> ends it.', "The key ↵ ends it."],
    ['<p><a href="#r1" role="doc-backlink">1.</a> A note.', "1. A note."],
    ['<p><span class="mw-cite-backlink">Believe all of it.</span> A note.', "Believe all of it. A note."],
  ])("is none that is a word: %s", (source, text) => {
    expect(textsOf(source)).toEqual([text]);
  });
});

test("an arrow that is a picture is one too", () => {
  const arrow =
    '<a href="#n-link" aria-label="Jump to footnote reference 1"><img class="emoji" alt="↩" src="21a9.svg"></a>';
  expect(shapes(`<ol><li>See Ashley. ${arrow}</ol>`)).toEqual([["list-item", "See Ashley."]]);
});

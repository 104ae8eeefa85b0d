import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const TITLE = "Old timetable";

describe("the sign that leads a heading to itself", () => {
  test.each([
    ["Sphinx", `<h2>${TITLE}<a class="headerlink" href="#old" title="Link to this heading">¶</a></h2>`],
    ["others behind it", `<h2>${TITLE} <a href="#old"><span aria-hidden="true">#</span></a></h2>`],
    ["Doxygen", `<h2 class="memtitle"><span class="permalink"><a href="#a1">&#9670;&#160;</a></span>${TITLE}</h2>`],
    ["others before it", `<h2><a href="#old">§</a>${TITLE}</h2>`],
    ["GitBook", `<h2 class="flex"><div class="hash"><a href="#old">#</a></div><div>${TITLE}</div></h2>`],
  ])("is no text, and counts with its heading, as %s write it", (_site, source) => {
    const [heading, ...others] = readPage(source).blocks;
    expect(heading).toMatchObject({ kind: "heading", text: TITLE, chars: 13, linkChars: 0, inlines: [] });
    expect(source.slice(...(heading?.span ?? []))).toContain(TITLE);
    expect(others).toEqual([]);
  });

  test.each([
    ["the way to the top", `<h2>${TITLE} &nbsp; <a href="#top_of_page"><span class="top-link">top</span></a></h2>`],
    ["the same in a bracket", `<h2>${TITLE} <a href="#">[Back to top]</a></h2>`],
    [
      "the way to the source",
      `<dl><dt class="sig">${TITLE}<a class="reference internal" href="m.html#S"><span class="viewcode-link"><span class="pre">[source]</span></span></a></dt></dl>`,
    ],
    [
      "the same at pkg.go.dev",
      `<div><span><a class="Documentation-source" href="/s">View Source</a></span><pre>${TITLE}</pre></div>`,
    ],
  ])("is %s, too", (_what, source) => {
    expect(readPage(source).blocks.map(({ text, chars }) => [text, chars > 12])).toEqual([[TITLE, true]]);
  });

  test("counts with the text behind it, over a row that holds nothing else", () => {
    const blocks = readPage('<table><tr><td><a href="#top">¶</a><tr><td>Ferries</table>').blocks;
    expect(blocks.map(({ text, chars }) => [text, chars])).toEqual([["Ferries", 8]]);
  });

  test("counts with the text before it where nothing follows", () => {
    const blocks = readPage('<p>Ferries<div><a href="#top">¶</a></div>').blocks;
    expect(blocks.map(({ text, chars }) => [text, chars])).toEqual([["Ferries", 8]]);
  });

  test("is named so where it stands in no heading", () => {
    const source =
      '<span class="structfield"><a href="#size" class="anchor field">§</a><code>size: usize</code></span>';
    expect(readPage(source).blocks.map(({ text }) => text)).toEqual(["size: usize"]);
  });

  test.each([
    ['<h2>The language <a href="/c">C</a>#</h2>', "The language C#"],
    ['<h2><a href="#top">Top</a></h2>', "Top"],
    ['<p>Go <a href="#top">top</a>.', "Go top."],
    ['<p>Note <a href="#n1">§</a> and <a href="#n2">#</a>.', "Note § and #."],
  ])("is none that is a word: %s", (source, text) => {
    expect(readPage(source).blocks.map((block) => block.text)).toEqual([text]);
  });
});

test.each([
  ["a heading", `<h2 id="old"><a class="header" href="#old">${TITLE}</a></h2>`],
  [
    "a name that is defined",
    `<dl><dt id="old"><a class="permalink" href="#old">${TITLE}</a> <i>days</i><dd>Gone.</dl>`,
  ],
  ["a heading by the link's own name", `<h2><a name="old" href="#old">${TITLE}</a></h2>`],
])("a link around %s that leads to just that is none", (_, source) => {
  expect(readPage(source).blocks[0]).toMatchObject({ linkChars: 0 });
  expect(readPage(source).blocks[0]?.text).toContain(TITLE);
});

test.each([
  ["another place", `<h2 id="new"><a href="#old">${TITLE}</a></h2>`],
  ["another page", `<h2 id="old"><a href="/m#old">${TITLE}</a></h2>`],
  ["the top", `<h2 id=""><a href="#">${TITLE}</a></h2>`],
  ["where a list stands", `<ul><li id="old"><a href="#old">${TITLE}</a></ul>`],
])("one that leads to %s is one", (_, source) => {
  expect(readPage(source).blocks[0]?.linkChars).toBe(12);
});

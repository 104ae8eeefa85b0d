import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

describe("a large first letter in a box of its own", () => {
  test.each([
    ["a span before text", '<p><span class="dropcap">T</span>he house was old.'],
    ["a span before a span", '<p><span class="sh-dropcaps-square">T</span><span>he house was old.</span>'],
    [
      "a span that floats",
      '<p><span style="font-size:3em; float: left">T</span><span class="a">he house was old.</span>',
    ],
    ["the first letter by name", '<p><span class="first-letter">T</span><span>he house was old.</span>'],
    ["a bold letter inside", '<p><span class="drop_cap"><b>T</b></span><span>he house was old.</span>'],
    ["a box before text", '<div><div class="drop-cap">T</div>he house was old.</div>'],
    ["a box before a paragraph", '<div class="lettrine">T</div><p>he house was old.</p>'],
    ["nothing but its size", "<p><big>T</big>he house was old."],
  ])("is read with its word: %s", (_way, source) => {
    const { blocks } = readPage(`<p>Before.</p>${source}<p>Behind.`);
    expect(blocks.map(({ text }) => text)).toEqual(["Before.", "The house was old.", "Behind."]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("is read with its word behind a quotation mark", () => {
    const source = '<div class="dropcap">“T</div>he house was old.”';
    expect(readPage(source).blocks.map(({ text }) => text)).toEqual(["“The house was old.”"]);
  });

  test("is read with its word where the first words are in capitals", () => {
    const source = '<p><span class="dropcap">T</span><span class="small">HE HOUSE</span> was old.';
    expect(readPage(source).blocks.map(({ text }) => text)).toEqual(["THE HOUSE was old."]);
  });

  test.each([
    ["a letter before a name", '<p><span class="key">B</span><span class="value">BC News</span>', ["B BC News"]],
    ["a word", '<p><span class="dropcap">A</span> <span>house was old.</span>', ["A house was old."]],
    ["a word in a box", '<div class="dropcap">A</div><p>house was old.</p>', ["A", "house was old."]],
    ["a letter of a list", '<p><span class="key">B</span><span class="value">the house</span>', ["B the house"]],
    ["a letter of an index", '<p><span class="first-letter">B</span><span>banana</span>', ["B banana"]],
    ["several letters", '<p><span class="dropcap">We</span><span>went</span>', ["We went"]],
    ["before a heading", '<div class="dropcap">T</div><h2>House</h2>', ["T", "House"]],
  ])("is none that is %s", (_what, source, texts) => {
    expect(readPage(source).blocks.map(({ text }) => text)).toEqual(texts);
  });
});

import { expect, test } from "vitest";
import { shapes } from "./read-page.ts";

test.each([
  [
    "facts of an annual report",
    "<ix:continuation><p>Sales were <ix:nonFraction name=a>383</ix:nonFraction> million.</p></ix:continuation><table><tr><td>Sales<td><ix:nonFraction>383</ix:nonFraction><tr><td>Costs<td>(<ix:nonFraction>12</ix:nonFraction>)</table>",
    [
      ["paragraph", "Sales were 383 million."],
      ["table", "Sales | 383\nCosts | (12)"],
    ],
  ],
  [
    "words that a writer of documents made half bold",
    "<p><span class=c0>A wo</span><span class='c2 c14'>rd of</span><span>fice</span> <span class=c>Ann</span><span class=s>May</span>",
    [["paragraph", "A word office Ann May"]],
  ],
])("%s stay in their line", (_, source, expected) => {
  expect(shapes(source)).toEqual(expected);
});

test.each([
  [
    "a time and what stands beside it",
    "<p><time>2024-06-02 11:40</time><span>Eastcoast Post</span><time>12:05</time>",
    "2024-06-02 11:40 Eastcoast Post 12:05",
  ],
  ["labels of controls", "<div><label for=a>Linux</label><label for=b>BSD</label></div>", "Linux BSD"],
  [
    "the number of a reference",
    '<ul><li><span class="label">1.</span><cite>Majno G. The healing hand.</cite></ul>',
    "1. Majno G. The healing hand.",
  ],
  [
    "the number of a note, whose text is a paragraph",
    '<aside class="footnote brackets" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>Measured on a train.</p></aside>',
    "[1] Measured on a train.",
  ],
  ["no part of a word", "<p><b>C</b>ycle <span class=x>one</span>self", "Cycle oneself"],
])("%s stands apart", (_, source, text) => {
  expect(shapes(source).map(([, written]) => written)).toEqual([text]);
});

const LINES: readonly (readonly [what: string, source: string, text: string])[] = [
  ["a label and a number", "<label>Boards</label><span>9129</span>", "Boards 9129"],
  [
    "a link, a title and a publisher",
    "<a href=/a>Ann May</a><em>Shipwreck</em><span>Rack</span>",
    "Ann May Shipwreck Rack",
  ],
  ["what is nested", "<span><b>In stock</b></span><a href=/a><i>Details</i></a>", "In stock Details"],
  ["a size and a label in capitals", "<b>XL</b><span>NEW</span>", "XL NEW"],
  ["labels of one control", "<label>Ankle</label><label>Calf</label>", "Ankle Calf"],
  ["moments", "<time>21 January 2025</time><time>12 January 2026</time>", "21 January 2025 12 January 2026"],
];

test.each(LINES)("%s are words of their own where no white space is written", (_, source, text) => {
  expect(shapes(`<p>${source}`)).toEqual([["paragraph", text]]);
});

const WORDS: readonly (readonly [what: string, source: string])[] = [
  ["goes on with a small letter", "<b>Mino</b><span>r</span>"],
  ["begins with a larger letter", "<b>N</b><span>ASA</span>"],
  ["ends in a lowered figure", "<i>CO</i><sub>2</sub>"],
  ["is a number in two sizes", "<span>20</span><em>26</em>"],
  ["is half in an element", "Java<b>Script</b>"],
  ["is code", "<code><a href=/a>get</a><span>Name</span></code>"],
  ["is part of a signature", "<span class=sig-name>get</span><em class=sig-param>Name</em>"],
];

test.each(WORDS)("a word that %s stays one", (_, source) => {
  const [, text] = shapes(`<p>${source}`)[0] ?? [];
  expect(text).not.toContain(" ");
});

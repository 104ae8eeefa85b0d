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
  [
    "the parts of a reference (Silverchair), but for its buttons",
    "<div class='mixed-citation citation'><div class=string-name><div class=surname>Hansen</div>, <div class=given-names>P.</div></div> <div class=year>1999</div>. <div class=citation-links><a href=/g>Scholar</a></div></div>",
    [
      ["paragraph", "Hansen, P. 1999."],
      ["paragraph", "Scholar"],
    ],
  ],
  [
    "a number in a box of its own, before the box of its sense (Merriam-Webster)",
    "<div class=item><div class=item-label>1</div> <div class=sb><span><div class=sense><span>: a frame with teeth</span></div></span></div></div>",
    [["paragraph", "1 : a frame with teeth"]],
  ],
  [
    "the number of a clause, before its text",
    "<div><div class=num>(a)</div><div>the deck,</div></div><div><p class=item-number>2.</p><p>The piers.</p></div>",
    [
      ["paragraph", "(a) the deck,"],
      ["paragraph", "2. The piers."],
    ],
  ],
  [
    "no counter that is not said to be a number, nor one before a heading or behind something else",
    "<div><div>12</div><div>Mar</div></div><div><div class=num>00</div><div>days</div></div><div><div class=label>1</div><h3>Deck</h3></div><div><div>Rank</div><div class=num>2</div><div>Piers</div></div>",
    [
      ["paragraph", "12"],
      ["paragraph", "Mar"],
      ["paragraph", "00"],
      ["paragraph", "days"],
      ["paragraph", "1"],
      ["heading", "Deck"],
      ["paragraph", "Rank"],
      ["paragraph", "2"],
      ["paragraph", "Piers"],
    ],
  ],
  [
    "elements that HTML does not know (Google Patents)",
    "<ul><li><figref idref=D>FIG. 1</figref> is a view of a buoy <b>10</b>.<li>Referring to <figref>FIG. 2</figref>, a rod.</ul>",
    [
      ["list-item", "FIG. 1 is a view of a buoy 10."],
      ["list-item", "Referring to FIG. 2, a rod."],
    ],
  ],
  [
    "no such elements that stand for themselves or hold boxes",
    "<div><term>Field</term><para>Buoys.</para></div><div>Below <note><p>A rod.</p></note></div>",
    [
      ["paragraph", "Field"],
      ["paragraph", "Buoys."],
      ["paragraph", "Below"],
      ["paragraph", "A rod."],
    ],
  ],
  [
    "no boxes that are called so in any other",
    "<div class=card><div class=surname>Hansen</div><div class=year>1999</div></div>",
    [
      ["paragraph", "Hansen"],
      ["paragraph", "1999"],
    ],
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
  [
    "no mark of quotation from what it quotes (Wiktionary)",
    "<p>compare <i>harv</i> <span class=p>(</span><span class=q>“</span><span class=gloss>harrow</span><span class=q>”</span><span class=p>)</span>.",
    "compare harv (“harrow”).",
  ],
  [
    "what comes behind a quotation, or before one",
    "<p><span class=a>„Egge“</span><span class=b>Gerät</span> <span class=a>Egge</span><span class=b>»Rand«</span>",
    "„Egge“ Gerät Egge »Rand«",
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
  [
    "what TypeDoc says of a parameter",
    "<code class=tsd-tag>Optional</code><span class=tsd-kind-parameter>n</span>",
    "Optional n",
  ],
  ["a heading and a badge", "Release notes<span class=badge>New</span>", "Release notes New"],
  ["a heading and a nameless badge", "Wireless charger<span>Bestseller</span>", "Wireless charger Bestseller"],
  ["what a price is and the price", "Price<span class=amount>12.99</span>", "Price 12.99"],
  ["the same behind a colon", "Price:<strong>12.99</strong> <b>Note:</b>Sold out", "Price: 12.99 Note: Sold out"],
  ["a price that was and one that is", "<del>$20.00</del><ins>$12.99</ins>", "$20.00 $12.99"],
  ["a word and a price", "was<s>$20</s> <span>from</span><span>€8</span>", "was $20 from €8"],
  ["nameless boxes", "<span>Width</span><span>30 cm</span><span>Colour</span>", "Width 30 cm Colour"],
  ["boxes of one class", "<span class=chip>Red</span><span class=chip>Blue</span>", "Red Blue"],
  ["a date and minutes", "<span>May 3</span><span>5 min read</span>", "May 3 5 min read"],
  ["years", "<span class=y>1990</span><span class=y>1991</span>", "1990 1991"],
  ["a number and what it counts", "<strong>100+</strong><span>Customers</span>", "100+ Customers"],
  ["a label and the value behind it", "<label>Name</label>Anna", "Name Anna"],
  ["a time in a text", "Posted<time>May 3</time>by<a href=/a>Anna</a>", "Posted May 3 by Anna"],
  ["keys", "Press <kbd>Ctrl</kbd><kbd>C</kbd>", "Press Ctrl C"],
  ["code behind a word", "Added in<code>1.2</code>", "Added in 1.2"],
  ["a question and how long the answer takes", "What is a river?<span>6 minutes</span>", "What is a river? 6 minutes"],
  ["a call and when", "<b>Tune in!</b>12:30", "Tune in! 12:30"],
  ["sentences", "<em>No seals.</em>How can this be?", "No seals. How can this be?"],
  ["words around a picture", "Red<img src=a.png>blue", "Red blue"],
  [
    "boxes that a style lays out",
    '<span style="display:block">a ferry</span><span style="display:block">at dawn</span>',
    "a ferry at dawn",
  ],
  ["a price of parts", "<s class=a>$12.99</s> <i class=a>$</i><i class=b>12</i><i class=c>.99</i>", "$12.99 $12.99"],
  ["moments", "<time>21 January 2025</time><time>12 January 2026</time>", "21 January 2025 12 January 2026"],
];

test.each(LINES)("%s are words of their own where no white space is written", (_, source, text) => {
  expect(shapes(`<p>${source}`)).toEqual([["paragraph", text]]);
});

test.each([
  ["a style", '<div style="display:flex">weight<span>heavy</span><span>low</span></div>'],
  ["a framework's class", '<div class="d-flex gap-2">weight<span>heavy</span><span>low</span></div>'],
  ["a sheet", "<style>.row{display:grid}</style><div class=row>weight<span>heavy</span><span>low</span></div>"],
])("boxes that %s lays out side by side are words of their own", (_, source) => {
  expect(shapes(source)).toEqual([["paragraph", "weight heavy low"]]);
});

test("letters and words that a script moves each for itself stay in their line", () => {
  const word = (letters: string) =>
    `<div style="position:relative;display:inline-block">${[...letters].map((letter) => `<div style="display: inline-block">${letter}</div>`).join("")}</div>`;
  expect(shapes(`<h1>${word("We")} ${word("restore")} ${word("Boats")}</h1>`)).toEqual([
    ["heading", "We restore Boats"],
  ]);
});

const WORDS: readonly (readonly [what: string, source: string])[] = [
  ["goes on with a small letter", "<b>Mino</b><span>r</span>"],
  ["begins with a larger letter", "<b>N</b><span>ASA</span>"],
  ["ends in a lowered figure", "<i>CO</i><sub>2</sub>"],
  ["is a number in two sizes", "<span>20</span><em>26</em>"],
  ["is half in an element", "Java<b>Script</b>"],
  ["has its large letters in elements", "<b>H</b>yper<b>T</b>ext<span class=m>M</span>arkup"],
  ["ends in a small element", "HTML<small>5</small>"],
  ["is a path of names", "java.util.<a href=/l>List</a>"],
  ["is a query", "page?<b>12</b>"],
  ["is a link in two", "<a href=/s>stud</a><a href=/s>ies</a>"],
  ["is code and an ending", "<code>Promise</code>s"],
  ["has a raised ending", "27<sup>th</sup>"],
  ["is code", "<code><a href=/a>get</a><span>Name</span></code>"],
  ["is part of a signature", "<span class=sig-name>get</span><em class=sig-param>Name</em>"],
  [
    "is part of one by TypeDoc",
    "<span class=tsd-kind-call-signature>get</span><span class=tsd-signature-symbol>Name</span>",
  ],
];

test.each(WORDS)("a word that %s stays one", (_, source) => {
  const [, text] = shapes(`<p>${source}`)[0] ?? [];
  expect(text).not.toContain(" ");
});

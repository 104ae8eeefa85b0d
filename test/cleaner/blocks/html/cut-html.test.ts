import { describe, expect, test } from "vitest";
import { readPage, shapes } from "./read-page.ts";

describe("what a reader sees as one piece is one block", () => {
  test.each([
    [
      "two paragraphs",
      "<p>One.<p>Two.",
      [
        ["paragraph", "One."],
        ["paragraph", "Two."],
      ],
    ],
    ["a picture inside a sentence does not cut it", "<p>One <img src=a.png alt=no> two.", [["paragraph", "One two."]]],
    [
      "two line breaks end a paragraph",
      "<div>One.<br> <br>Two.</div>",
      [
        ["paragraph", "One."],
        ["paragraph", "Two."],
      ],
    ],
    ["one line break does not", "<div>One<br>two</div>", [["paragraph", "One two"]]],
    [
      "nested lists give each item its own text",
      "<ul><li>a<ul><li>b</ul><li>c</ul>",
      [
        ["list-item", "a"],
        ["list-item", "b"],
        ["list-item", "c"],
      ],
    ],
    [
      "only the first paragraph of a list item is the item",
      "<ul><li><p>a<p>b</ul>",
      [
        ["list-item", "a"],
        ["paragraph", "b"],
      ],
    ],
    [
      "a definition list",
      "<dl><dt>term<dd>meaning</dl>",
      [
        ["definition", "term"],
        ["definition", "meaning"],
      ],
    ],
    ["a quote", "<blockquote><p>Said.</blockquote>", [["quote", "Said."]]],
    ["a figure's caption", "<figure><img><figcaption>Seen.</figcaption></figure>", [["caption", "Seen."]]],
    ["a heading inside a link", "<a href=x><h3>Title</h3></a>", [["heading", "Title"]]],
    [
      "an element of the page's own stands in its sentence",
      "<p>Changed <relative-time>in May</relative-time> by Ann, who <g-emoji>🎉</g-emoji> cheered.</p>",
      [["paragraph", "Changed in May by Ann, who 🎉 cheered."]],
    ],
    [
      "... and is a box where it holds one, or stands beside boxes",
      "<div>Fares: <x-fare><p>One euro</p></x-fare></div><x-a>One</x-a><x-a>Two</x-a>",
      [
        ["paragraph", "Fares:"],
        ["paragraph", "One euro"],
        ["paragraph", "One"],
        ["paragraph", "Two"],
      ],
    ],
    [
      "... and where it holds a list",
      "<div>Fares: <x-list><x-item>One</x-item><x-item>Two</x-item></x-list></div>",
      [
        ["paragraph", "Fares:"],
        ["paragraph", "One"],
        ["paragraph", "Two"],
      ],
    ],
    [
      "an icon in letters is no word",
      "<h2><mat-icon>home</mat-icon>Start</h2>",
      [
        ["heading", "home"],
        ["heading", "Start"],
      ],
    ],
    [
      "Word's names of places",
      "<p>In <st1:City>Bern</st1:City> it rained.<o:p></o:p></p>",
      [["paragraph", "In Bern it rained."]],
    ],
    [
      "a formula stands in its sentence, whatever it is built of",
      "<p>Let <math><mstyle><msqrt><mi>x</mi></msqrt><munder><mo>∑</mo><mi>i</mi></munder></mstyle></math> be it.</p>",
      [["paragraph", "Let $\\sqrt{x}\\sum_i$ be it."]],
    ],
    [
      "MathJax's formula too",
      "<p>Let <mjx-container><mjx-math></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> be it.</p>",
      [["paragraph", "Let $x$ be it."]],
    ],
    ["a struck price", "<p>Now <strike>20</strike> 15 euros</p>", [["paragraph", "Now 20 15 euros"]]],
    ["links side by side are not glued", "<p><a href=a>One</a><a href=b>Two</a>", [["paragraph", "One Two"]]],
    [
      "named boxes side by side neither",
      "<p><span class=a>Ann</span><span class=b>May 1</span>",
      [["paragraph", "Ann May 1"]],
    ],
    [
      "... but for the tokens of code",
      "<p>Call <code><span class=k>run</span><span class=p>(</span><span class=n>x</span></code> <span class=a>now</span>",
      [["paragraph", "Call run(x now"]],
    ],
    [
      "... and of a signature",
      "<dl><dt><span class=sig-prename>os.path.</span><span class=sig-name>join</span><span class=sig-paren>(</span><em class=sig-param><span class=o>*</span><span class=n>paths</span></em><span class=sig-paren>)</span></dl>",
      [["definition", "os.path.join(*paths)"]],
    ],
    [
      "... and the parts of a price",
      "<p><span class=c>$</span><span class=i>12</span><span class=d>.99</span> <span class=a>5 €</span><span class=b>7 €</span>",
      [["paragraph", "$12.99 5 € 7 €"]],
    ],
    ["letters in bold stay in their word", "<p><b>W</b>ord", [["paragraph", "Word"]]],
  ])("%s", (_, source, expected) => {
    expect(shapes(source)).toEqual(expected);
  });

  test("code keeps its white space and loses the empty lines around it", () => {
    expect(shapes("<pre><code>\n  if (a) {\n    b();\n  }\n\n</code></pre>")).toEqual([
      ["code", "  if (a) {\n    b();\n  }"],
    ]);
  });

  test("lines of code end with line feeds, however the page's do", () => {
    expect(shapes("<pre>if (a) {\r\n\r\n  b();\r\n}</pre>\r\n<p>One\r\ntwo.</p>")).toEqual([
      ["code", "if (a) {\n\n  b();\n}"],
      ["paragraph", "One two."],
    ]);
  });

  test.each([
    ["a box a line", "<pre><code><div><div>if (a) {</div></div><div><div>  b();</div></div></code></pre>"],
    ["an item a line", "<pre><ol><li>if (a) {</li><li>  b();</li></ol></pre>"],
    ["breaks inside of boxes", "<pre><div>if (a) {<br></div><div>  b();<br></div></pre>"],
  ])("code has no empty lines where its markup has %s", (_, source) => {
    expect(shapes(source)).toEqual([["code", "if (a) {\n  b();"]]);
  });

  test("an empty line of code in a box of its own stays", () => {
    expect(shapes("<pre><div>a</div><div>\n</div><div>b</div></pre>")).toEqual([["code", "a\n\nb"]]);
  });

  test("headings know their level", () => {
    expect(readPage("<h2>A</h2><h5><span>B</span></h5>").blocks.map((block) => block.level)).toEqual([2, 5]);
  });

  test("links, emphasis and code are kept as stretches of the text", () => {
    const [block] = readPage('<p>See <a href="/x">the <b>page</b></a> and <code>run()</code>.').blocks;
    expect(block?.inlines.map(({ kind, start, end }) => [kind, block.text.slice(start, end)])).toEqual([
      ["strong", "page"],
      ["link", "the page"],
      ["code", "run()"],
    ]);
    expect(block?.linkChars).toBe("thepage".length);
  });
});

test("a shadow root in the markup is seen, other templates are not", () => {
  const card = "<template shadowrootmode=open><style>p{}</style><p>One.</p></template><p>Two.</p>";
  expect(readPage(`<x-card>${card}</x-card><template><p>Three.</template>`).blocks).toMatchObject([
    { text: "One.", origin: "visible" },
    { text: "Two.", origin: "visible" },
  ]);
});

test("MediaWiki's link to edit a section is no part of its heading", () => {
  const edit = '<span class="mw-editsection"><span>[</span><a href="/e">edit</a><span>]</span></span>';
  expect(shapes(`<h2><span class="mw-headline">History</span>${edit}</h2>`)).toEqual([
    ["heading", "History"],
    ["paragraph", "[edit]"],
  ]);
});

describe("a formula of KaTeX", () => {
  const mathml =
    "<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation>E=m</annotation></semantics></math>";
  const page = (drawn: string) =>
    `<p>Let <span class=katex><span class=katex-mathml>${mathml}</span><span class=katex-html aria-hidden=true>${drawn}</span></span> be it.`;

  test("is read once", () => {
    expect(shapes(page("<span class=mord>E</span><span class=mrel>=</span><span class=mord>m</span>"))).toEqual([
      ["paragraph", "Let $E=m$ be it."],
    ]);
  });

  test("and what was drawn is counted with it", () => {
    expect(readPage(page("<span class=mord>E</span>=m")).blocks.map(({ chars }) => chars)).toEqual([14]);
  });

  test("hides nothing else", () => {
    expect(shapes(page("and something else"))[0]?.[1]).toContain("something else");
  });
});

describe("hidden text is a block that says what hides it", () => {
  test.each([
    ["<p hidden>a", "hidden"],
    ["<div aria-hidden=true><p>a</div>", "aria-hidden"],
    ["<div style='display : NONE'><p>a</div>", "display:none"],
    ["<dialog>a</dialog>", "dialog"],
  ])("%s", (source, by) => {
    expect(readPage(source).blocks.map((block) => block.hiding?.by)).toEqual([by]);
  });

  test("an open dialog and a style that hides nothing are visible", () => {
    const found = readPage("<dialog open>a</dialog><p style='display:block'>b").blocks;
    expect(found.map((block) => block.hiding)).toEqual([undefined, undefined]);
  });
});

test.each([
  ["behind its word", "<p>On purpose.<label></label><input><span class=sidenote>Thick at the lip.</span> It rises."],
  ["with text right behind it", '<p>On purpose.<small class="note marginnote">Thick at the lip.</small>It rises.'],
])("a note in the margin, %s, is one word with nothing", (_where, source) => {
  expect(shapes(source)).toEqual([["paragraph", "On purpose. Thick at the lip. It rises."]]);
});

test.each([
  ["<div role=heading aria-level=3>Ferries</div>", 3],
  ["<div role=heading>Ferries</div>", 2],
  ["<div role=heading aria-level=0>Ferries</div>", 2],
  ["<div role=heading aria-level=9>Ferries</div>", 6],
  ["<h2 role=heading aria-level=4><span>Ferries</span></h2>", 4],
])("a heading by its role: %s", (source, level) => {
  expect(readPage(source).blocks).toMatchObject([{ kind: "heading", text: "Ferries", level }]);
});

test("depth costs nothing: 100,000 nested boxes are one block", () => {
  expect(shapes(`${"<div>".repeat(100_000)}deep`)).toEqual([["paragraph", "deep"]]);
  expect(shapes(`${"<b>".repeat(100_000)}deep`)).toEqual([["paragraph", "deep"]]);
});

test("Persian joiners and Japanese survive as they are written", () => {
  const text = "می‌خواهم 日本語のテキスト";
  expect(shapes(`<p>${text}`)).toEqual([["paragraph", text]]);
});

test("a place that a link leads to is no link", () => {
  const [place, link] = readPage('<h2><a name="top">A heading</a></h2><p><a href="#top">Up</a></p>').blocks;
  expect([place?.linkChars, place?.inlines]).toEqual([0, []]);
  expect([link?.linkChars, link?.inlines.length]).toEqual([2, 1]);
});

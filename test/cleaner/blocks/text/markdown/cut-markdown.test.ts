import { describe, expect, it } from "vitest";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";
import { readInlines } from "../../../../../cleaner/blocks/text/markdown/markdown-inlines.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

const kindsOf = (source: string) => cutMarkdown(source).map(({ kind, text }) => [kind, text]);

describe("Markdown", () => {
  it("keeps headings with their level, items, quotes, code as written, and tables", () => {
    const page =
      "# Lamps\n\nOil *came* by [boat](https://example.org).\nEvery week.\n\n- cotton\n- linen\n\n> It burned.\n\n```ts\nconst a  =  1;\n\nb();\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd\n===\n";
    expect(kindsOf(page)).toEqual([
      ["heading", "Lamps"],
      ["paragraph", "Oil came by boat. Every week."],
      ["list-item", "cotton"],
      ["list-item", "linen"],
      ["quote", "It burned."],
      ["code", "const a  =  1;\n\nb();"],
      ["table", "a | b\n1 | 2"],
      ["heading", "End"],
    ]);
  });

  it("keeps links as inlines with their text", () => {
    const [block] = cutMarkdown("Oil came by [boat](https://example.org).\n");
    expect(block?.inlines).toEqual([{ kind: "link", start: 12, end: 16, href: "https://example.org" }]);
    expect(block?.linkChars).toBe(4);
  });
});

describe("blocks of Markdown", () => {
  const kept = (source: string) => {
    const blocks = cutMarkdown(source);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source));
    return blocks.map(({ kind, text }) => [kind, text]);
  };

  it("are not swallowed by backticks that open and close on one line", () => {
    expect(kept("```npm start``` starts it.\n\nIt burned.\n")).toEqual([
      ["paragraph", "npm start starts it."],
      ["paragraph", "It burned."],
    ]);
  });

  it("keep code as it is written in lists, in quotes and by its indentation", () => {
    const list =
      "1. First:\n\n    ```sh\n    npm   test\n      -v\n    ```\n\n> ```\n> a  =  1\n> ```\n\nSo:\n\n    x  = 2\n      y\n";
    expect(kept(list)).toEqual([
      ["list-item", "First:"],
      ["code", "npm   test\n  -v"],
      ["code", "a  =  1"],
      ["paragraph", "So:"],
      ["code", "x  = 2\n  y"],
    ]);
  });

  it("end at a line of code that only looks like a fence with a language", () => {
    expect(kept("```md\n```js\nx\n```\n\nText.\n")).toEqual([
      ["code", "```js\nx"],
      ["paragraph", "Text."],
    ]);
  });

  it("know the head of a file from text between two rules", () => {
    expect(kept("---\ntitle: Lamps\n---\n\n# Lamps\n")).toEqual([
      ["code", "---\ntitle: Lamps\n---"],
      ["heading", "Lamps"],
    ]);
    expect(kept("---\n\nOil came by boat.\n\n---\n")).toEqual([["paragraph", "Oil came by boat."]]);
  });

  it("show nothing of rules and of where references lead", () => {
    expect(kept("One [log][l].\n\n* * *\n\nTwo.\n\n***\n\n[l]: https://example.org 'Log'\n")).toEqual([
      ["paragraph", "One log."],
      ["paragraph", "Two."],
    ]);
  });

  it("keep a year that a wrapped line begins with", () => {
    expect(kept("It fell in the year\n1986. Nobody came.\n")).toEqual([
      ["paragraph", "It fell in the year 1986. Nobody came."],
    ]);
  });

  it("keep a year that a line behind a blank one begins with, and drop the numbers of items", () => {
    expect(cutMarkdown("It fell.\n\n1986. It was late.\n\n2. Oil\n").map(({ text }) => text)).toEqual([
      "It fell.",
      "1986. It was late.",
      "Oil",
    ]);
  });

  it("show what a note at the foot says, and none of its marks; brackets that mark no note stay", () => {
    const page =
      "The tower[^1][^b] fell [^1] at night.[^b] Not [^2], not `[^1]`, [the log][^1].\n[^1]: See the [log](/log).\n[^b]: *Ibid.*\n\n[^c]:\n";
    const blocks = cutMarkdown(page);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "The tower fell at night. Not [^2], not [^1], [the log]."],
      ["paragraph", "See the log."],
      ["paragraph", "Ibid."],
    ]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  });

  it("show nothing of the mark that says what kind of note a quote is", () => {
    const page = "> [!NOTE]\n> Oil is short.\n\n> [!tip]- Lamps\n> Trim the wick.\n\n> [!] is no mark\n";
    expect(cutMarkdown(page).map(({ kind, text }) => [kind, text])).toEqual([
      ["quote", "Oil is short."],
      ["quote", "Lamps Trim the wick."],
      ["quote", "[!] is no mark"],
    ]);
  });

  it("link to addresses with spaces in angle brackets", () => {
    const [block] = cutMarkdown("See [the log](<the log.txt>) and [oil](</oil> 'Oil') and [wicks](/wicks).\n");
    expect(block?.text).toBe("See the log and oil and wicks.");
    expect(block?.inlines.map(({ href }) => href)).toEqual(["the log.txt", "/oil", "/wicks"]);
  });

  it("are tables without outer bars too, with the text of their cells", () => {
    expect(kept("a | b\n--|--\n1 | **2**\n\n| a |\n|---|\n| `x \\| y` [z](u) |\n| - |\n")).toEqual([
      ["table", "a | b\n1 | 2"],
      ["table", "a\nx\u00a0|\u00a0y z\n-"],
    ]);
  });

  it("are tables whose cells stay in their columns, with their links and marks", () => {
    const [block] = cutMarkdown("| a | b |\n|---|---|\n|  | see [z](/u) |\n| **x** |  |\n");
    expect(block?.text).toBe("a | b\n | see z\nx");
    expect(block?.linkChars).toBe(1);
    const marked = block?.inlines.map(({ kind, start, end }) => [kind, block.text.slice(start, end)]);
    expect(marked).toEqual([
      ["link", "z"],
      ["strong", "x"],
    ]);
  });

  it.each([
    ["the in*Starship* novel", "the inStarship novel", "Starship"],
    ["un*frigging*believable", "unfriggingbelievable", "frigging"],
    ["the *Starship*s of old", "the Starships of old", "Starship"],
  ])("have emphasis in words: %s", (written, text, emphasis) => {
    const [block] = cutMarkdown(written);
    expect([block?.text, block?.text.slice(block.inlines[0]?.start, block.inlines[0]?.end)]).toEqual([text, emphasis]);
  });

  it.each(["2*3*4", "H*2*O", "a*b*c", "f(x*y, x*z)", "3*x and y*4"])("keep stars that are none: %s", (text) => {
    expect(kept(text)).toEqual([["paragraph", text]]);
  });

  it("are quotes apart where a quoted blank line parts them", () => {
    expect(kept("> one\n>\n> > two\n>\n> - three\n")).toEqual([
      ["quote", "one"],
      ["quote", "two"],
      ["quote", "three"],
    ]);
  });
});

describe("inline marks of Markdown", () => {
  it.each([
    ["[![Build](b.svg)](https://ci.example)", "Build"],
    ["[Foo](https://example.org/Foo_(bar)) [t](u 'T') [[1]](#n)", "Foo t [1]"],
    [
      "**bold with *em* in it** ***both*** ~~gone~~ _so_ snake_case_word",
      "bold with em in it both gone so snake_case_word",
    ],
    ["``a ` b`` **`c`** [`d`](e)", "a ` b c d"],
    ["\\*no\\* 1\\. AT&amp;T caf&eacute; `&amp;` C:\\", "*no* 1. AT&T café &amp; C:\\"],
    ["broken\\\nhard", "broken hard"],
    ["[![npm][i]][u] ![alone][i] ![no][such]\n\n[i]: a.svg\n[u]: https://b.example", "npm alone ![no][such]"],
    ["`` `a` `` and x` y `z", "`a` and x y z"],
    ["[x] [no][such] [^1] 2 * 3 * 4", "[x] [no][such] [^1] 2 * 3 * 4"],
  ])("of %j leave %j", (source, text) => {
    expect(cutMarkdown(source).map((block) => block.text)).toEqual([text]);
  });
});

describe("HTML in Markdown", () => {
  it("parts the words of cells, and hides comments, scripts and styles whole", () => {
    const page =
      "<table><tr><td>alpha</td><td>beta</td></tr></table>\n\n<!-- a\n\n<b>b</b> --> Oil.\n\n<script>\n\nx()\n</script>\n\n<!-- k --> kept <!-- l -->\n\n<pre>\na   b\n\nc\n</pre>\n\n<!-- open\n";
    const blocks = cutMarkdown(page);
    expect(blocks.map(({ text }) => text)).toEqual(["alpha | beta", "Oil.", "kept", "a   b\n\nc", "<!-- open"]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  });

  it("is marks, not text: headings stay headings, tags and comments go, a break is a space", () => {
    const page =
      '<p align="center"><img src="logo.png"></p>\n<h1 align="center">Lamps of the <b>north</b></h1>\n<!-- badges -->\n\n' +
      "Oil<br>came <kbd>by</kbd> [boat](https://example.org) and <a href='x'>sledge</a>.\n<details>\n<summary>More</summary>\n\nIt burned.\n\n</details>\n";
    const blocks = cutMarkdown(page);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "Lamps of the north"],
      ["paragraph", "Oil came by boat and sledge."],
      ["paragraph", "More"],
      ["paragraph", "It burned."],
    ]);
    expect(blocks[1]?.inlines).toEqual([{ kind: "link", start: 12, end: 16, href: "https://example.org" }]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  });

  it("is only what HTML has names for: types are text, and so is code", () => {
    const page = "A Vec<String> holds n < b. See `<b>`.\n";
    expect(cutMarkdown(page).map(({ text }) => text)).toEqual(["A Vec<String> holds n < b. See <b>."]);
  });

  it("that stands alone is still there", () => {
    expect(cutMarkdown("<div>\n</div>\n")).toMatchObject([{ text: "<>", span: [0, 12] }]);
  });
});

it.each([
  ["words without any mark, white space around", " plain words! ", "plain words!"],
  ["the same with one", " plain *words*! ", "plain words!"],
  ["emphasis at the end of strong words", "**Bold at *end*** here", "Bold at end here"],
  ["strong words in emphasis", "*one **two** three* here", "one two three here"],
  ["strong words at its end", "*one **two*** here", "one two here"],
  ["a star alone in strong words", "**2 * 3** here", "2 * 3 here"],
  ["a star that nothing ends", "**one *two** here", "one *two here"],
])("%s: marks are no text", (_, markdown, shown) => {
  expect(readInlines(markdown).text).toBe(shown);
});

import { describe, expect, it } from "vitest";
import { cutText } from "../../../../cleaner/blocks/text/cut-text.ts";
import type { PageFormat } from "../../../../cleaner/model/page.ts";
import { countInk } from "../../../../cleaner/text/collapse.ts";

const blocksOf = (source: string, format: Exclude<PageFormat, "html">) => cutText(source, format).blocks;
const kindsOf = (source: string, format: Exclude<PageFormat, "html">) =>
  blocksOf(source, format).map(({ kind, text }) => [kind, text]);

describe("a page with lines", () => {
  it("tells headings, items and paragraphs apart", () => {
    const page =
      "Context\n\nThe tower had stood for two hundred years when the sea began to take it.\n\n  1. The lamp: it was saved.\n  • The log: it was lost.\n";
    expect(kindsOf(page, "text").map(([kind]) => kind)).toEqual(["heading", "paragraph", "list-item", "list-item"]);
  });

  it("takes no date for a heading", () => {
    expect(
      kindsOf(
        "January 16, 1925\n\nThe tower fell on a winter night, and nobody in the village had heard it go.\n",
        "text",
      )[0]?.[0],
    ).toBe("paragraph");
  });

  it("puts wrapped lines and broken words together, and says so", () => {
    const lines = [
      "The tower had stood on the cliff for al-",
      "most two hundred years when the sea be-",
      "gan to take it, stone after stone, and",
      "nobody in the village could remember a",
      "winter like this one, nor a wind that",
      "had blown for so long from the north.",
    ];
    const { blocks, flags } = cutText(`${lines.join("\n")}\n`, "text");
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.text).toContain("for almost two hundred years when the sea began to");
    expect(flags).toEqual(["repaired: 2 words broken at line ends"]);
  });

  it("leaves lines alone that are paragraphs of their own", () => {
    expect(blocksOf("Home\nAbout\nContact\nHelp\nLog in\nRegister\nSearch\n", "text")).toHaveLength(7);
  });

  it("counts repairs and keeps spans on the source", () => {
    const source = "Fish &amp; chips are sold here.\n";
    const { blocks, flags } = cutText(source, "text");
    expect(blocks[0]?.text).toBe("Fish & chips are sold here.");
    expect(source.slice(...(blocks[0]?.span ?? [0, 0]))).toContain("&amp;");
    expect(flags).toEqual(["repaired: 1 entities"]);
  });
});

describe("Markdown", () => {
  it("keeps headings with their level, items, quotes, code as written, and tables", () => {
    const page =
      "# Lamps\n\nOil *came* by [boat](https://example.org).\nEvery week.\n\n- cotton\n- linen\n\n> It burned.\n\n```ts\nconst a  =  1;\n\nb();\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd\n===\n";
    expect(kindsOf(page, "markdown")).toEqual([
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
    const [block] = blocksOf("Oil came by [boat](https://example.org).\n", "markdown");
    expect(block?.inlines).toEqual([{ kind: "link", start: 12, end: 16, href: "https://example.org" }]);
    expect(block?.linkChars).toBe(4);
  });
});

describe("blocks of Markdown", () => {
  const kept = (source: string) => {
    const blocks = blocksOf(source, "markdown");
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

  it("are tables without outer bars too, with the text of their cells", () => {
    expect(kept("a | b\n--|--\n1 | **2**\n\n| a |\n|---|\n| `x \\| y` [z](u) |\n| - |\n")).toEqual([
      ["table", "a | b\n1 | 2"],
      ["table", "a\nx | y z\n-"],
    ]);
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
    ["[x] [no][such] [^1] 2 * 3 * 4", "[x] [no][such] [^1] 2 * 3 * 4"],
  ])("of %j leave %j", (source, text) => {
    expect(blocksOf(source, "markdown").map((block) => block.text)).toEqual([text]);
  });
});

describe("HTML in Markdown", () => {
  it("parts the words of cells, and hides comments, scripts and styles whole", () => {
    const page =
      "<table><tr><td>alpha</td><td>beta</td></tr></table>\n\n<!-- a\n\n<b>b</b> --> Oil.\n\n<script>\n\nx()\n</script>\n\n<!-- k --> kept <!-- l -->\n\n<pre>\na   b\n\nc\n</pre>\n\n<!-- open\n";
    const blocks = blocksOf(page, "markdown");
    expect(blocks.map(({ text }) => text)).toEqual(["alpha beta", "Oil.", "kept", "a   b\n\nc", "<!-- open"]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  });

  it("is marks, not text: headings stay headings, tags and comments go, a break is a space", () => {
    const page =
      '<p align="center"><img src="logo.png"></p>\n<h1 align="center">Lamps of the <b>north</b></h1>\n<!-- badges -->\n\n' +
      "Oil<br>came <kbd>by</kbd> [boat](https://example.org) and <a href='x'>sledge</a>.\n<details>\n<summary>More</summary>\n\nIt burned.\n\n</details>\n";
    const blocks = blocksOf(page, "markdown");
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
    expect(blocksOf(page, "markdown").map(({ text }) => text)).toEqual(["A Vec<String> holds n < b. See <b>."]);
  });

  it("that stands alone is still there", () => {
    expect(blocksOf("<div>\n</div>\n", "markdown")).toMatchObject([{ text: "<>", span: [0, 12] }]);
  });
});

describe("a transcript", () => {
  it("gives each turn its speaker and time", () => {
    const [one, two] = blocksOf("[00:12] ANNA: Is the boat in?\nIt is late.\nOLE: Not before noon.\n", "transcript");
    expect(one).toMatchObject({
      kind: "post",
      author: "ANNA",
      date: "00:12",
      text: "[00:12] ANNA: Is the boat in? It is late.",
    });
    expect(two).toMatchObject({ author: "OLE" });
  });
});

describe("subtitles", () => {
  it("know a number that is said from the number of a cue", () => {
    const source = "4\n00:00:10,000 --> 00:00:12,000\n1911\n\n5\n00:00:12,000 --> 00:00:14,000\nIt fell.\n";
    expect(kindsOf(source, "transcript").flatMap(([kind, text]) => (kind === "post" ? [text] : []))).toEqual([
      "1911",
      "It fell.",
    ]);
  });
});

describe("every kind of text", () => {
  const page =
    "# A | b\n\n1\n00:00:01,000 --> 00:00:02,000\nANNA: x = f(1);\n\n```\n```\n\n---\n\n> q\n|a|\n* i\n\n  &amp; ... [] Home About The end.\n";
  it.each(["text", "dump", "prose", "markdown", "transcript", "code"] as const)(
    "loses no character as %s",
    (format) => {
      const blocks = blocksOf(page, format);
      expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
      blocks.forEach((block, i) => {
        expect(block.text).not.toBe("");
        expect(block.span[0]).toBeGreaterThanOrEqual(blocks[i - 1]?.span[1] ?? 0);
      });
    },
  );
});

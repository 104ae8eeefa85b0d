import { describe, expect, it } from "vitest";
import { cutText } from "../../../../cleaner/blocks/text/cut-text.ts";
import { countInk } from "../../../../cleaner/text/characters/collapse.ts";
import { blocksOf, kindsOf } from "./kinds-of.ts";

describe("a page with lines", () => {
  it("tells headings, items and paragraphs apart", () => {
    const page =
      "Context\n\nThe tower had stood for two hundred years when the sea began to take it.\n\n  1. The lamp: it was saved.\n  • The log: it was lost.\n";
    expect(kindsOf(page, "text").map(([kind]) => kind)).toEqual(["heading", "paragraph", "list-item", "list-item"]);
  });

  it("reads what is underlined as a heading, its level by the order in which the signs come", () => {
    const said = [
      "The tower had stood on the northern cliff for almost two hundred",
      "years when the sea began to take it, stone after stone, and nobody",
      "in the village could remember a winter like this one.",
    ].join("\n");
    const source = `===========\nThe lantern\n===========\n\n${said}\n\nThe keeper\n----------\n${said}\n\nHow it fell?\n~~~~~~~~~~~~\n\n${said}\n`;
    const blocks = blocksOf(source, "text");
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ["heading", 1, "The lantern"],
      ["paragraph", undefined, said.replaceAll("\n", " ")],
      ["heading", 2, "The keeper"],
      ["paragraph", undefined, said.replaceAll("\n", " ")],
      ["heading", 3, "How it fell?"],
      ["paragraph", undefined, said.replaceAll("\n", " ")],
    ]);
    expect(source.slice(...(blocks[2]?.span ?? [0, 0]))).toBe("The keeper\n----------");
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source, [0, source.length]));
  });

  it("reads titles between or behind equals signs, as MediaWiki and AsciiDoc write them, where there are some", () => {
    const wiki = "The tower fell.\n\n== History ==\nIt was built in 1712.\n\n===The fall===\nIt fell in 1911.\n";
    expect(blocksOf(wiki, "text").map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ["paragraph", undefined, "The tower fell."],
      ["heading", 2, "History"],
      ["paragraph", undefined, "It was built in 1712."],
      ["heading", 3, "The fall"],
      ["paragraph", undefined, "It fell in 1911."],
    ]);
    expect(kindsOf("= The tower\n\nIt fell.\n\n== Oil\n\nIt ran low.\n", "text")[0]).toEqual(["heading", "The tower"]);
    expect(kindsOf("= 5 lamps\n\nIt fell.\n\n==\n= =\n", "text").some(([kind]) => kind === "heading")).toBe(false);
  });

  it("reads numbered titles above running text and chapters of books as headings, numbered items as items", () => {
    const said = "A lamp is lit and put out by messages, and this text says how that is done.";
    const page = `1.  Introduction\n\n${said}\n\n1.1.  Terms\n\n${said}\n\nCHAPTER II.\n\n${said}\n\n2. Messages\n\nThey are:\n\n1. Lit\n2. Out\n\nBook now\n`;
    expect(
      blocksOf(page, "text").flatMap(({ kind, level, text }) => (kind === "paragraph" ? [] : [[kind, level, text]])),
    ).toEqual([
      ["heading", 2, "1. Introduction"],
      ["heading", 3, "1.1. Terms"],
      ["heading", 2, "CHAPTER II."],
      ["heading", 2, "2. Messages"],
      ["list-item", undefined, "1. Lit"],
      ["list-item", undefined, "2. Out"],
    ]);
    const steps = `1. Lighting\n\n${said}\n\n2. Putting out\n\n${said}\n`;
    expect(kindsOf(steps, "text").map(([kind]) => kind)).toEqual(["list-item", "paragraph", "list-item", "paragraph"]);
    expect(kindsOf(`1. Lighting ...... 2\n\n${steps}`, "text")[1]?.[0]).toBe("heading");
    const items = `1. Lit\n\n2. Out\n\n3. ${said}\n\n${said}\n`;
    expect(kindsOf(items, "text").map(([kind]) => kind)).toEqual(["list-item", "list-item", "list-item", "paragraph"]);
  });

  it("begins a paragraph at the end of a printed page, and where text is indented below a name", () => {
    const said =
      "Lights the lamp that is named, and writes a line to the log of the\ntower each hour until it is put out again.";
    const texts = blocksOf(
      `DESCRIPTION\n       ${said.replace("\n", "\n       ")}\n\fTHE TOWER\nIt fell in March.\n`,
      "text",
    ).map(({ text }) => text);
    expect(texts).toEqual(["DESCRIPTION", said.replace("\n", " "), "THE TOWER", "It fell in March."]);
  });

  it.each([
    ["Restoring", "Stop the server first. Then call:"],
    ["Specifications", "Weight: 118 g\nOutput: 2,800 W"],
    ["Ingredients", "1 kg carrots, peeled\n40 g fresh ginger, grated"],
  ])("reads %j, which stands alone above %j, as a heading", (title, below) => {
    const page = `The tower was rebuilt in the spring of the following year.\n\n${title}\n\n${below}\n`;
    expect(kindsOf(page, "text")[1]).toEqual(["heading", title]);
    expect(kindsOf(page.replace(`${title}\n\n`, `${title}\n`), "text")[1]?.[0]).not.toBe("heading");
    expect(kindsOf(page.replace(below, "Salt\nPepper"), "text")[1]).toEqual(["paragraph", title]);
  });

  it("parts a wiki's link to edit a section from its title", () => {
    const said = "Henry Winstanley, a painter, lost two ships on the rocks and began to build in 1696.";
    const source = `First tower   [edit]  \n\n${said}\n\nZweiter Turm[Bearbeiten | Quelltext bearbeiten]\n\n${said}\nHe wrote [edit]: nobody knows why.\n`;
    const blocks = blocksOf(source, "text");
    expect(blocks.slice(0, 5).map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "First tower"],
      ["paragraph", "[edit]"],
      ["paragraph", said],
      ["heading", "Zweiter Turm"],
      ["paragraph", "[Bearbeiten | Quelltext bearbeiten]"],
    ]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source, [0, source.length]));
    for (const { span, text } of blocks.slice(0, 2)) expect(source.slice(...span).trim()).toBe(text);
    expect(blocks.at(-1)?.text).toContain("He wrote [edit]: nobody knows why.");
  });

  it("takes no rule between parts of a page for an underline", () => {
    const page =
      "Anna Holm\n\n---------\n\nThe lamp\n----------------------------------------\nThe tower stood for long\nand then it fell.\n-----------------\n";
    expect(kindsOf(page, "text").map(([kind, text]) => `${kind}: ${text}`)).toEqual([
      "paragraph: Anna Holm",
      "paragraph: ---------",
      "paragraph: The lamp",
      "paragraph: ----------------------------------------",
      "paragraph: The tower stood for long",
      "paragraph: and then it fell.",
      "paragraph: -----------------",
    ]);
  });

  it("finds titles where no space parts the words, and takes no sentence for one", () => {
    const source = [
      "タイルを貼る",
      "浴室のタイルは、瀬戸の窯元から譲ってもらいました。色が少しずつ違うタイルを、友人たちと貼りました。",
      "遠くから見ると、タイルは波のように曲がっている。でも、お客さんは海みたいでいいねと言ってくれる。",
    ].join("\n");
    expect(kindsOf(source, "text").map(([kind]) => kind)).toEqual(["heading", "paragraph", "paragraph"]);
  });

  it.each([
    "2023. március 9., csütörtök 10:05",
    "প্রকাশ: ০৭ আগস্ট ২০২২, ১০: ৩০",
    "등록 : 2023-09-14 09:30 수정 : 2023-09-14 11:02",
    "Szerző: Kovács Anna",
    "بقلم: سامي الخطيب",
  ])("takes no line that says who wrote the page, or when, for a heading: %s", (line) => {
    const below = "Negyven év után újra szól a harangjáték a kisvárosi templom tornyában, írja a helyi lap.";
    expect(kindsOf(`${line}\n${below}`, "text").map(([kind]) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(kindsOf(`Dallamok a hengeren\n${below}`, "text")[0]?.[0]).toBe("heading");
  });

  it("takes no date for a heading", () => {
    expect(
      kindsOf(
        "January 16, 1925\n\nThe tower fell on a winter night, and nobody in the village had heard it go.\n",
        "text",
      )[0]?.[0],
    ).toBe("paragraph");
  });

  it("leaves lines alone that are paragraphs of their own", () => {
    expect(blocksOf("Home\nAbout\nContact\nHelp\nLog in\nRegister\nSearch\n", "text")).toHaveLength(7);
  });

  it("counts repairs and keeps spans on the source", () => {
    const source = "Fish &amp; chips are sold here.\n";
    const { blocks, flags } = cutText(source, "text");
    expect(blocks[0]?.text).toBe("Fish & chips are sold here.");
    expect(source.slice(...(blocks[0]?.span ?? [0, 0]))).toContain("&amp;");
    expect(flags).toEqual(["repaired: 1 entity"]);
  });
});

describe("every kind of text", () => {
  it.each([
    ["code", "if (a) {\r\n\r\n  b();\r\n}\r\n"],
    ["markdown", "```\r\nif (a) {\r\n\r\n  b();\r\n}\r\n```\r\n"],
  ] as const)("has line feeds between lines of code, however they end in %s", (format, source) => {
    expect(kindsOf(source, format)).toEqual([["code", "if (a) {\n\n  b();\n}"]]);
  });

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

  it("reads neither fields nor the rows of a copied table as headings, but a title with a colon", () => {
    const body = "The valley has eleven farms, four bridges and a church that nobody has opened since the flood.";
    const kindOfLast = (...lines: string[]) => kindsOf([...lines, body].join("\n"), "text").at(-2)?.[0];
    expect(kindOfLast("Tutor: Ann Lee", "Fee: 20 crowns")).toBe("paragraph");
    expect(kindOfLast("Country\tAustria", "Website\twww.valley.example")).toBe("paragraph");
    expect(kindOfLast("By Ann Lee", "Railway: the early years")).toBe("heading");
    expect(kindOfLast("\tRailway and road\t")).toBe("heading");
  });
});

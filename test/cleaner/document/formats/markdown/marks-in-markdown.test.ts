import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../../../cleaner/document/formats/markdown/to-markdown.ts";
import type { DocumentBlock, DocumentInline } from "../../../../../cleaner/index.ts";
import { aBlock, aPageOf } from "../a-document.ts";

type Kind = DocumentInline["kind"];

const A = "https://a.example/x";

/** A block from text in which marks are written by hand: "The <s>lamp</s> of <l>Cork</l>". */
function marked(kind: DocumentBlock["kind"], written: string, href = A): DocumentBlock {
  const kinds: Readonly<Record<string, Kind>> = { l: "link", s: "strong", e: "emphasis", c: "code" };
  const inlines: DocumentInline[] = [];
  const open: { kind: Kind; start: number }[] = [];
  let text = "";
  for (const part of written.split(/(<\/?[lsec]>)/)) {
    const [, end, name] = /^<(\/?)([lsec])>$/.exec(part) ?? [];
    const kindOf = kinds[name ?? ""];
    if (kindOf === undefined) text += part;
    else if (end === "") open.push({ kind: kindOf, start: text.length });
    else {
      const { kind: opened = "strong" as Kind, start = 0 } = open.pop() ?? {};
      inlines.push({ kind: opened, start, end: text.length, ...(opened === "link" ? { href } : {}) });
    }
  }
  return aBlock(kind, text, { inlines: inlines.sort((a, b) => a.start - b.start || b.end - a.end) });
}

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf("\n---\n", 3) + 5).trim();
}

const write = (...blocks: readonly DocumentBlock[]) => bodyOf(toMarkdown(aPageOf(...blocks)));
const line = (written: string, href?: string) => write(marked("paragraph", written, href));

describe("links and marks in Markdown", () => {
  it.each([
    ["a link", "See <l>Cork</l>.", `See [Cork](${A}).`],
    ["strong and emphasis", "<s>Oil</s> and <e>wicks</e>", "**Oil** and *wicks*"],
    ["code", "Say <c>lamp --lit</c>.", "Say `lamp --lit`."],
    ["both at once", "<s><e>Oil</e></s>", "***Oil***"],
    ["one within the other", "<s>Oil <e>and</e> wicks</s>", "**Oil *and* wicks**"],
    ["one at the other's end", "<e>Oil <s>and</s></e>", "*Oil **and***"],
    ["a strong link", "<s><l>Cork</l></s>", `[**Cork**](${A})`],
    ["a link in what is strong", "<s>in <l>Cork</l> now</s>", `**in [Cork](${A}) now**`],
    ["within a word", "un<e>frigging</e>believable", "un*frigging*believable"],
    ["white space at its edges", "a<s> b </s>c <c> d </c>", "a **b** c  `d`"],
    ["white space and nothing else", "a<s> </s>b<l> </l>c", "a b c"],
    ["an address that is its own text", "<l>https://a.example/x</l>", "<https://a.example/x>"],
    ["brackets in a link", "<l>[1] a]b</l>", `[\\[1\\] a\\]b](${A})`],
    ["an exclamation mark before a link", "Look!<l>Cork</l>", `Look\\![Cork](${A})`],
    ["backticks in code", "<c>a `b` c</c> <c>``</c>", "``a `b` c`` ``` `` ```"],
    ["stars and brackets in code", "<c>*a* [b](c) &amp; \\</c>", "`*a* [b](c) &amp; \\`"],
    ["a link in code", "<c>Map<<l>Key</l>, V></c>", `\`Map<\`[\`Key\`](${A})\`, V>\``],
    ["strong in code", "<c>a <s>b</s> c</c>", "`a b c`"],
    ["strong that ends in a link", "<s>Oil </s><l><s>and</s> wicks</l>", `**Oil** [**and** wicks](${A})`],
    ["code that touches code in a link", "<c>a</c><l><c>b</c> c</l>", `\`a\`[\`b\` c](${A})`],
    ["code in what is strong", "<s>Say <c>a</c></s>", "**Say `a`**"],
    ["two of a kind that touch", "<s>a</s><s>b</s> <c>c</c><c>d</c>", "**ab** `cd`"],
    ["two links that touch", "<l>a</l><l>b</l>", `[a](${A})[b](${A})`],
    ["a line that a mark begins", "<s>1.</s> Oil", "**1.** Oil"],
    ["a line that looks like a list behind a mark", "- <s>Oil</s>", "\\- **Oil**"],
  ])("has %s", (_what, written, markdown) => {
    expect(line(written)).toBe(markdown);
  });

  it.each([
    ["a letter behind a closing sign", "<s>Oil:</s>wicks", "Oil:wicks"],
    ["a letter before an opening sign", "Oil<s>(wicks)</s>", "Oil(wicks)"],
    ["a letter beside a link", "a<s>b <l>c</l></s>d", `ab [c](${A})d`],
    ["stars beside stars", "<s>Oil</s><e>wicks</e>", "**Oil**wicks"],
  ])("leaves out what would be read as stars: %s", (_what, written, markdown) => {
    expect(line(written)).toBe(markdown);
  });

  it("leaves strong out that is all of a heading, and keeps a part of it", () => {
    expect(write(marked("heading", "<s>Oil </s>"))).toBe("## Oil");
    expect(write(marked("heading", "<s>Oil</s> and wicks"))).toBe("## **Oil** and wicks");
    expect(write(marked("heading", "<l><s>Oil</s></l>"))).toBe(`## [Oil](${A})`);
  });

  it("marks nothing in code blocks", () => {
    expect(write(marked("code", "a <s>b</s>"))).toBe("```\na b\n```");
  });

  it("keeps captions in italics around what is marked in them", () => {
    expect(write(marked("caption", "<e>A</e> <s>map</s> of <l>Cork</l>"))).toBe(`*A **map** of [Cork](${A})*`);
  });

  it("keeps marks in their cells, and bars of cells in them", () => {
    const table = marked("table", "<s>Port</s> | Boats\n<l>Co|rk</l> | <c>a|b</c>\n<s>x | y</s>");
    expect(write(table)).toBe(
      `| **Port** | Boats |\n| --- | --- |\n| [Co\\|rk](${A}) | \`a\\|b\` |\n| **x** | **y** |`,
    );
  });

  it("ends marks with each line of a paragraph, so that a hard break parts them", () => {
    expect(line("<s>Oil\nand</s> <l>wicks\nof linen</l>")).toBe(`**Oil**\\\n**and** [wicks](${A})\\\n[of linen](${A})`);
  });

  it("keeps marks on their words where an item's number goes or comes", () => {
    expect(write(marked("list-item", "3. <s>Oil</s>"))).toBe("3. **Oil**");
    expect(write(marked("list-item", "<s>3. Oil</s>"))).toBe("3. **Oil**");
    expect(write(marked("list-item", " • <s>Oil</s>"))).toBe("- **Oil**");
    const item = { ...marked("list-item", "<s>Oil</s>"), list: { depth: 0, ordinal: -2 } };
    expect(write(item)).toBe("- -2. **Oil**");
  });

  it("keeps marks on their words where characters that nobody may print are taken out", () => {
    expect(line("a\u0007\r\nb <s>\u001b[1mc\u0000d</s>\u0085<e>e</e>")).toBe("a\\\nb **\\[1mcd**\\\n*e*");
  });

  it("makes one of two that touch where what parts them is taken out", () => {
    expect(line("<c>a</c>\u0007<c>b</c>")).toBe("`ab`");
  });

  it("passes over marks that lie outside of the text, or in the middle of a character", () => {
    const inlines: DocumentInline[] = [
      { kind: "strong", start: -4, end: 3 },
      { kind: "code", start: 2, end: 3 },
      { kind: "emphasis", start: 5, end: 99 },
      { kind: "link", start: 90, end: 99, href: A },
    ];
    expect(write(aBlock("paragraph", "a 😀 bc", { inlines }))).toBe("**a**😀 *bc*".replace("a**", "a** "));
  });

  it.each([
    ["https://a.example/Foo_(bar)", "https://a.example/Foo_(bar)"],
    ["https://a.example/((", "<https://a.example/((>"],
    ["https://a.example/)x(", "<https://a.example/)x(>"],
    ["https://a.example/a b", "https://a.example/a%20b"],
    ["https://a.example/a\nb", "https://a.example/ab"],
    ["https://a.example/?q=<b>|`x\\y", "https://a.example/?q=%3Cb%3E%7C%60x%5Cy"],
    ["https://a.example/?a=1&copy;=2&b=3", "https://a.example/?a=1\\&copy;=2&b=3"],
    ["https://ä.example/é", "https://xn--4ca.example/%C3%A9"],
    ["mailto:crew@a.example", "mailto:crew@a.example"],
    ["HTTPS://A.example", "https://a.example/"],
  ])("writes the address %j so that it stays one", (href, address) => {
    expect(line("<l>Cork</l>", href)).toBe(`[Cork](${address})`);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "/relative",
    "#place",
    "https://[",
    "",
  ])("makes no link to %j", (href) => {
    expect(line("<l>Cork</l>", href)).toBe("Cork");
  });

  it("makes no link to a place of the page itself, and keeps one to a place of another", () => {
    const page = aPageOf(
      marked("paragraph", "a<l>[1]</l>", "https://a.example/page?x=1#fn1"),
      marked("paragraph", "b <l>c</l>", "https://a.example/other#fn1"),
      marked("paragraph", "d <l>e</l>", "https://a.example/page?x=1"),
    );
    const url = "https://A.example/page?x=1#top";
    expect(bodyOf(toMarkdown({ ...page, source: { ...page.source, url } }))).toBe(
      "a\\[1]\n\nb [c](https://a.example/other#fn1)\n\nd [e](https://a.example/page?x=1)",
    );
  });
});

import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../../../cleaner/document/formats/markdown/to-markdown.ts";
import type { DocumentBlock } from "../../../../../cleaner/index.ts";
import { aBlock, aDocument, aPageOf, aSection } from "../a-document.ts";

/** An independent reader of Markdown, at its most permissive: raw HTML on, every link scheme allowed. */
const reader = new MarkdownIt({ html: true });
reader.validateLink = () => true;

describe("toMarkdown", () => {
  it("writes each kind of block the way Markdown has it", () => {
    const page = aPageOf(
      aBlock("heading", "Rivers", { level: 3 }),
      aBlock("paragraph", "They flow."),
      aBlock("list-item", "Rhine"),
      aBlock("list-item", "Po"),
      aBlock("quote", "Panta rhei"),
      aBlock("code", "a = 1\n\tb"),
      aBlock("table", "Name | km\nRhine | 1,233"),
      aBlock("caption", "A map"),
      aBlock("post", "I agree.", { author: "anna_k", date: "2024-05-01" }),
      aBlock("post", "Again.", { author: "anna_k", date: "2024-05-01" }),
    );
    expect(bodyOf(toMarkdown(page))).toBe(
      [
        "### Rivers",
        "They flow.",
        "- Rhine\n- Po",
        "> Panta rhei",
        "```\na = 1\n\tb\n```",
        "| Name | km |\n| --- | --- |\n| Rhine | 1,233 |",
        "*A map*",
        "**anna_k**, 2024-05-01",
        "I agree.",
        "Again.",
      ].join("\n\n"),
    );
  });

  it("says who wrote a post before whatever it begins with, once", () => {
    const ann = { author: "Ann", date: "2024-05-01" };
    const page = aPageOf(
      aBlock("list-item", "One", ann),
      aBlock("list-item", "Two", ann),
      aBlock("post", "I agree.", ann),
      aBlock("quote", "I agree.", { author: "Bo" }),
      aBlock("list-item", "Three", { author: "Bo" }),
      aBlock("list-item", "Four", ann),
    );
    expect(bodyOf(toMarkdown(page))).toBe(
      "**Ann**, 2024-05-01\n\n- One\n- Two\n\nI agree.\n\n**Bo**\n\n> I agree.\n\n- Three\n\n**Ann**, 2024-05-01\n\n- Four",
    );
  });

  it("says who wrote a post below its title, once for all of its sections", () => {
    const ann = { author: "Ann", date: "2024-05-01" };
    const page = aDocument([
      aSection([aBlock("heading", "Oil", { ...ann, level: 2 }), aBlock("post", "It ran low.", ann)]),
      aSection([aBlock("heading", "Wicks", { ...ann, level: 3 }), aBlock("post", "They burned.", ann)]),
      aSection([aBlock("heading", "Glass", { author: "Bo", level: 2 }), aBlock("post", "It broke.", { author: "Bo" })]),
    ]);
    expect(bodyOf(toMarkdown(page))).toBe(
      "## Oil\n\n**Ann**, 2024-05-01\n\nIt ran low.\n\n### Wicks\n\nThey burned.\n\n## Glass\n\n**Bo**\n\nIt broke.",
    );
  });

  it("opens with front matter of what is known, and of nothing else", () => {
    const page = aDocument([], {
      source: { uri: "a", key: "a", format: "html", charset: "utf-8", bytes: 1, url: "https://example.org/a" },
      metadata: {
        title: 'Say "hi": a\n---\nguide',
        authors: ["Ann", "Bo"],
        publishedAt: "2024-05-01",
        pageType: "article",
        tags: [],
        witnesses: {},
      },
    });
    expect(toMarkdown(page)).toBe(
      `---\ntitle: "Say \\"hi\\": a --- guide"\nurl: "https://example.org/a"\nauthors: ["Ann", "Bo"]\npublished: "2024-05-01"\ntype: "article"\nid: "sha256:${"0".repeat(64)}"\nconfidence: 0.9\n---\n`,
    );
  });

  it("names no address in its front matter that is not http(s)", () => {
    const page = aDocument([], {
      metadata: {
        title: "",
        authors: [],
        pageType: "other",
        tags: [],
        witnesses: {},
        canonicalUrl: "javascript:alert(1)",
      },
    });
    expect(toMarkdown(page)).not.toContain("javascript");
  });

  it("sets sections without a heading apart and leads them with their key terms", () => {
    const page = aDocument([
      aSection([aBlock("paragraph", "One.")], { topic: ["exile", "snake_ *case*"] }),
      aSection([aBlock("paragraph", "Two.")], { topic: ["trial"] }),
    ]);
    expect(bodyOf(toMarkdown(page))).toBe("*exile, snake\\_ \\*case\\**\n\nOne.\n\n---\n\n*trial*\n\nTwo.");
  });

  it("leads no section with key terms where the page has headings", () => {
    const page = aDocument([
      aSection([aBlock("paragraph", "Lead.")], { topic: ["lead"] }),
      aSection([aBlock("heading", "One"), aBlock("paragraph", "Text.")], { topic: ["text"] }),
    ]);
    expect(bodyOf(toMarkdown(page))).toBe("Lead.\n\n## One\n\nText.");
  });

  it("takes the number or the bullet of a list's text for its own", () => {
    const page = aPageOf(aBlock("list-item", "• Rhine"), aBlock("list-item", "· Po"), aBlock("list-item", "12) Don"));
    expect(bodyOf(toMarkdown(page))).toBe("- Rhine\n- Po\n\n12. Don");
  });

  it.each([
    ["a link", "[click](javascript:alert(1))"],
    ["a reference", "[x]: javascript:alert(1)"],
    ["an image", "![x](https://tracker.example/p.gif)"],
    ["an autolink", "<javascript:alert(1)>"],
    ["raw HTML", "<script>alert(1)</script> <img src=x onerror=alert(1)>"],
    ["an entity", "&lt;b&gt; &#106;avascript"],
    ["a heading", "# not a heading"],
    ["a heading by its underline", "text\n==="],
    ["a rule", "---"],
    ["a rule of stars", "* * *"],
    ["a list", "- item"],
    ["a list by tab", "+\titem"],
    ["a numbered list", "1986. A great year"],
    ["a quote", "> said"],
    ["a fence", "```js"],
    ["a fence of tildes", "~~~"],
    ["strike-through", "~~gone~~"],
    ["emphasis", "*a* _b_ **c** __d__"],
    ["a table", "a | b\n--- | ---\nc | d"],
    ["a code span", "`code`"],
    ["a hard break", "ends in a backslash\\"],
    ["an escape", "\\*not emphasis\\*"],
  ])("keeps %s in page text as text", (_what, text) => {
    for (const kind of ["paragraph", "quote", "heading", "caption", "post"] as const)
      expect(readBack(aBlock(kind, text))).toEqual({ structure: structureOf(kind), text: squeeze(text) });
    const item = readBack(aBlock("list-item", `x ${text}`));
    expect(item).toEqual({ structure: structureOf("list-item"), text: squeeze(`x ${text}`) });
  });

  it("leaves ordinary prose as it is", () => {
    const prose = "In 3 < 5 cases, snake_case & R&D cost $5 (or 10 %) - see #4, A. Smith; it's 1.5 > 1! #tag +1";
    expect(bodyOf(toMarkdown(aPageOf(aBlock("paragraph", prose))))).toBe(prose);
  });

  it("fences code with more backticks than it holds", () => {
    const code = "```\nnot the end\n````\n# still code";
    const tokens = reader.parse(bodyOf(toMarkdown(aPageOf(aBlock("code", code)))), {});
    expect(tokens.map(({ type, content }) => [type, content])).toEqual([["fence", `${code}\n`]]);
  });

  it("puts a table's caption above it, not into its head", () => {
    const table = bodyOf(toMarkdown(aPageOf(aBlock("table", "Table 1. *Boats*\nPort | Boats\nCork | 2"))));
    expect(table).toBe("*Table 1. \\*Boats\\**\n\n| Port | Boats |\n| --- | --- |\n| Cork | 2 |");
  });

  it("keeps a pipe in a table's cell inside the cell, and short rows short", () => {
    const table = bodyOf(toMarkdown(aPageOf(aBlock("table", "a|b | c\n1 | 2 | [x](javascript:y)\n3"))));
    expect(table).toBe("| a\\|b | c |  |\n| --- | --- | --- |\n| 1 | 2 | \\[x](javascript:y) |\n| 3 |");
  });

  it("grows with its input only: one wide row among many short ones is not padded", () => {
    const table = `${Array.from({ length: 2000 }, () => "x").join(" | ")}\n${"y\n".repeat(20_000)}`;
    expect(toMarkdown(aPageOf(aBlock("table", table))).length).toBeLessThan(200_000);
  });

  it("means the same text to an independent reader, whatever the text is made of", () => {
    const pieces = fc.constantFrom(
      ..."\\`*_[]()<>!#+-=|~&;:.1 \taé😀\n",
      "](javascript:x)",
      "<b>",
      "&amp;",
      "```",
      "---",
    );
    const text = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(""));
    const kind = fc.constantFrom("paragraph", "list-item", "quote", "heading", "caption", "post" as const);
    fc.assert(
      fc.property(text, kind, (content, of) => {
        fc.pre(squeeze(content) !== "");
        // A list's item may begin with a number that becomes its marker; a letter before it keeps it text.
        const said = of === "list-item" ? `x${content}` : content;
        expect(readBack(aBlock(of, said))).toEqual({ structure: structureOf(of), text: squeeze(said) });
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf("\n---\n", 3) + 5).trim();
}

function squeeze(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

/** The tokens that may be there, and the text as a reader of the rendered page would have it. */
function readBack(block: DocumentBlock): { structure: readonly string[]; text: string } {
  const tokens = reader.parse(bodyOf(toMarkdown(aPageOf(block))), {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    structure: [...new Set([...tokens, ...inline].map(({ type }) => type))].filter((type) => !PLAIN.has(type)).sort(),
    text: squeeze(inline.map(({ type, content }) => (type === "hardbreak" ? " " : content)).join("")),
  };
}

/** Tokens that say nothing more than "text in a paragraph". */
const PLAIN = new Set([
  "text",
  "text_special",
  "inline",
  "paragraph_open",
  "paragraph_close",
  "hardbreak",
  "softbreak",
]);

function structureOf(kind: DocumentBlock["kind"]): readonly string[] {
  if (kind === "heading") return ["heading_close", "heading_open"];
  if (kind === "quote") return ["blockquote_close", "blockquote_open"];
  if (kind === "caption") return ["em_close", "em_open"];
  if (kind === "list-item") return ["bullet_list_close", "bullet_list_open", "list_item_close", "list_item_open"];
  return [];
}

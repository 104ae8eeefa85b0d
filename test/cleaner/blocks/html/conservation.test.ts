import { readdirSync, readFileSync } from "node:fs";
import { type AnyNode, isTag, isText } from "domhandler";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripInvisible } from "../../../../cleaner/blocks/strip-invisible.ts";
import { parsePage } from "../../../../cleaner/parse/parse-page.ts";
import { readPage } from "./read-page.ts";

const UNSEEN = new Set(
  "script style title noframes iframe object embed svg canvas audio video datalist annotation annotation-xml template noscript".split(
    " ",
  ),
);

/** Counts the ink of a page by a walk of its own: what the blocks must add up to. */
function inkOf(source: string): number {
  const page = parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] });
  const open: AnyNode[] = [...(page.dom?.children ?? [])];
  let ink = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) ink += stripInvisible(node.data).replace(/\s/g, "").length;
    else if (isTag(node) && !UNSEEN.has(node.name)) for (const child of node.children) open.push(child);
  }
  return ink;
}

function blockInk(source: string): number {
  return readPage(source).blocks.reduce((sum, block) => sum + (block.origin === "visible" ? block.chars : 0), 0);
}

describe("every visible character is in exactly one block", () => {
  const samples = readdirSync("samples").filter((name) => name.endsWith(".html"));
  test.each(samples)("samples/%s", (name) => {
    const source = readFileSync(`samples/${name}`, "utf8");
    expect(blockInk(source)).toBe(inkOf(source));
  });

  test("whatever the markup", () => {
    const tags = [
      "p",
      "div",
      "b",
      "a",
      "li",
      "ul",
      "table",
      "tr",
      "td",
      "pre",
      "br",
      "h2",
      "span",
      "blockquote",
      "template",
      "option",
      "p hidden",
      "a href=#x",
    ];
    const token = fc.oneof(
      fc.constantFrom(...tags.map((tag) => `<${tag}>`), ...tags.map((tag) => `</${tag}>`)),
      fc.constantFrom("word", " ", "&amp;", "two words", "¶", "\n", "<!-- no -->", "字"),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const source = tokens.join("");
        expect(blockInk(source)).toBe(inkOf(source));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("spans grow with the blocks and never overlap", () => {
    for (const name of samples) {
      let end = 0;
      for (const block of readPage(readFileSync(`samples/${name}`, "utf8")).blocks) {
        if (block.origin !== "visible") continue;
        expect(block.span[0]).toBeGreaterThanOrEqual(end);
        expect(block.span[1]).toBeGreaterThan(block.span[0]);
        end = block.span[1];
      }
    }
  });
});

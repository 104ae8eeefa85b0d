import { type ChildNode, isTag } from "domhandler";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../cleaner/parse/parse-page.ts";
import { MAX_DEPTH } from "../../../cleaner/parse/shallow-parser.ts";

const parse = (source: string) =>
  parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] }).dom;

function depthOf(node: ChildNode | null): number {
  let depth = 0;
  for (let at: ChildNode | null = node; at !== null; at = isTag(at) ? at.firstChild : null) if (isTag(at)) depth++;
  return depth;
}

describe("parsePage", () => {
  it("keeps a tree as deep as real pages are", () => {
    expect(depthOf(parse(`${"<div>".repeat(500)}deep`)?.firstChild ?? null)).toBe(500);
  });

  it.each(["<div>", "<b>", "<svg>", "<math><mi>", "<svg><foreignObject><p>", "<table><tr><td>", "<ul><li>"])(
    "never grows deeper than its limit: %s",
    (opening) => {
      const dom = parse(`${opening.repeat(20_000)}deep`);
      expect(depthOf(dom?.firstChild ?? null)).toBeLessThanOrEqual(MAX_DEPTH);
    },
  );

  it("reads on after a CDATA mark, as the standard does", () => {
    expect(parse("<p>a<![CDATA[b>c</p>")?.children).toHaveLength(1);
  });

  it("leaves pages of other formats without a tree", () => {
    const page = { source: "<p>", format: "text", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
    expect(parsePage(page)).toBe(page);
  });
});

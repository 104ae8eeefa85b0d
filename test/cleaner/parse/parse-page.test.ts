import { type ChildNode, type Document as Dom, isTag } from "domhandler";
import { parseDocument, Tokenizer } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../cleaner/parse/parse-page.ts";
import { MAX_DEPTH } from "../../../cleaner/parse/shallow-parser.ts";
import { growthOf, IN_PROPORTION } from "../../growth-of.ts";

const parseAll = (source: string) =>
  parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] });
const parse = (source: string) => parseAll(source).dom;

/** Everything that a tree holds, one line a node. */
function linesOf(node: Dom | ChildNode | undefined): readonly string[] {
  if (node === undefined) return [];
  const { type, startIndex, endIndex } = node;
  const own = isTag(node) ? JSON.stringify([node.name, node.attribs]) : "data" in node ? node.data : "";
  const inside = "children" in node ? node.children.flatMap(linesOf) : [];
  return [`${type} ${startIndex} ${endIndex} ${own}`, ...inside];
}

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

  it("reads formulas whose parts never close in proportion to their number, and markup behind them as HTML", () => {
    const formula = "<math><mi>x</math>";
    expect(growthOf((count) => parse(formula.repeat(count)), 20_000)).toBeLessThan(IN_PROPORTION);
    expect(linesOf(parse(`${formula}<p>a<p>b`)).slice(-4)).toEqual(
      linesOf(parse("<math>xxxxx</math><p>a<p>b")).slice(-4),
    );
  });

  it.each(["<p>a<math><mi>x", "<p>a<b>c</", "<h2><math><mi><p>&</x>\n<!-- a"])(
    "ends nothing behind the page: %s",
    (source) => {
      const ends = parseAll(source).elements?.map(({ endIndex }) => endIndex ?? 0) ?? [];
      expect(Math.max(...ends)).toBeLessThan(source.length);
    },
  );

  it("reads on after a CDATA mark, as the standard does", () => {
    expect(parse("<p>a<![CDATA[b>c</p>")?.children).toHaveLength(1);
  });

  it.each([
    "a &amp; b<p title=\"x &lt; y\" id='it&apos;s'>c &nope d &#65;e</p>f",
    '<a href="/?a=1&b=2&copy=3">never closed <b>and <i class="half',
    "text to the end &am",
    '<p title="a > b" lang=en&amp;x>é 漢字 &eacute;</p><!-- a & b < c --><title>a &amp; <b></title>',
    "<script>a && b < c</script><style>p > b { color: red }</style><textarea>a & <b></textarea>",
    "a < b && c <3 d <",
  ])("reads texts and values as htmlparser2 does by itself: %s", (source) => {
    const expected = parseDocument(source, { withStartIndices: true, withEndIndices: true });
    expect(linesOf(parse(source))).toEqual(linesOf(expected));
  });

  it.each(["stateText", "handleInAttributeValue"])(
    "knows a tokenizer that has %s, to run through what it asks",
    (name) => {
      expect(Reflect.has(Tokenizer.prototype, name)).toBe(true);
    },
  );

  it("keeps one object for all elements without attributes, which nobody can write to", () => {
    const [first, second, named] = parseAll("<p>a<br><b class=x>b</b>").elements ?? [];
    expect(second?.attribs).toBe(first?.attribs);
    expect(first?.attribs).toEqual({});
    expect(Object.isFrozen(first?.attribs)).toBe(true);
    expect(named?.attribs).toEqual({ class: "x" });
  });

  it("lists the elements in document order", () => {
    const { elements = [] } = parseAll("<p>a<b>b</b><p>c<br><svg><g></g></svg><noscript><i>d</i></noscript>");
    expect(elements.map(({ name }) => name)).toEqual(["p", "b", "p", "br", "svg", "g", "noscript", "i"]);
  });

  it("leaves pages of other formats without a tree", () => {
    const page = { source: "<p>", format: "text", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
    expect(parsePage(page)).toBe(page);
  });
});

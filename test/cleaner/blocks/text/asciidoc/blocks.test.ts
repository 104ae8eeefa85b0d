import { describe, expect, it } from "vitest";
import { cutAsciidoc } from "../../../../../cleaner/blocks/text/asciidoc/cut-asciidoc.ts";
import { shapesOf } from "./shapes.ts";

describe("blocks of AsciiDoc", () => {
  it.each([
    [
      "titles",
      "= A\n\n== B\n\n=== C ===\n\n###### D",
      ["heading 1: A", "heading 2: B", "heading 3: C", "heading 6: D"],
    ],
    [
      "underlined titles",
      "Lamps\n=====\n\nOil\n---\n\nWicks\n~~~~~\n",
      ["heading 1: Lamps", "heading 2: Oil", "heading 3: Wicks"],
    ],
    ["paragraphs", "a\nb\n\nc", ["paragraph: a b", "paragraph: c"]],
    ["a literal paragraph", " a\n   b\n\nc", ["code: a\n  b", "paragraph: c"]],
    ["a listing", "----\na\n\n  b\n----", ["code: a\n\n  b"]],
    ["a literal block", "....\na *b*\n....", ["code: a *b*"]],
    ["a fence", "```js\na\n```", ["code js: a"]],
    ["source", "[source,java,linenums]\n----\na; // <1>\n----\n<1> b", ["code java: a; // <1>", "list-item 0.1: b"]],
    ["source in short", "[,ruby]\n----\na\n----", ["code ruby: a"]],
    ["source of a style of its own", "[configprops,yaml]\n----\na\n----", ["code yaml: a"]],
    ["source without a delimiter", "[source,sh]\nls\ncd\n\nb", ["code sh: ls\ncd", "paragraph: b"]],
    ["a synopsis", "[synopsis]\ngit lamp\n\tgit *oil*\n\na", ["code: git lamp\n\tgit *oil*", "paragraph: a"]],
    ["source in an open block", "[source]\n--\na\n--", ["code: a"]],
    [
      "source of a document's language",
      ":source-language: Go\n\n[source]\na",
      ["(head: :source-language: Go)", "code go: a"],
    ],
    ["source moved to the left", "[source,indent=0]\n----\n    a\n      b\n----", ["code: a\n  b"]],
    [
      "a quotation",
      "[quote, Ole, The log]\n____\na\n\nb\n____\nc",
      ["caption: Ole, The log", "quote: a", "quote: b", "paragraph: c"],
    ],
    ["a quotation without a delimiter", "[quote]\na\n\nb", ["quote: a", "paragraph: b"]],
    ["a sidebar and an example", ".T\n****\na\n====\nb\n====\n****", ["caption: T", "paragraph: a", "paragraph: b"]],
    [
      "notes",
      "NOTE: a\n\n[TIP]\nb\n\n[WARNING]\n====\nc\n\nd\n====",
      ["paragraph: NOTE: a", "paragraph: TIP: b", "paragraph: WARNING: c", "paragraph: d"],
    ],
    ["a note that begins with a list", "[TIP]\n====\n* a\n====", ["paragraph: TIP", "list-item: a"]],
    ["a formula", "[stem]\n++++\nx^2\n++++", ["paragraph: $$x^2$$"]],
    ["rules and breaks", "a\n\n'''\n\nb\n\n<<<\n\nc", ["paragraph: a", "paragraph: b", "paragraph: c"]],
    [
      "pictures",
      "image::a.png[A lamp,200]\n\nimage::b.png[]\n\nvideo::c[youtube]",
      ["paragraph: A lamp", "(media: image::b.png[])", "(media: video::c[youtube])"],
    ],
    ["a block that is never closed", "----\na\n\nb", ["paragraph: a", "paragraph: b"]],
    ["a block in a block that is closed too early", "====\n****\na\n====\nb", ["paragraph: a", "paragraph: b"]],
    ["words in brackets", "[not a style]\na\n\n[.b]#c# link:d[e]", ["paragraph: [not a style] a", "paragraph: c e"]],
    ["marks alone", "====\n----", ["(directive: ==== ----)"]],
    ["titles in code", "----\n== a\n* b\n----", ["code: == a\n* b"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });

  it("are verses line by line", () => {
    const [, verse] = cutAsciidoc("[verse,Ole]\n____\nOne *two*\n* three\n____");
    expect([verse?.kind, verse?.text, verse?.lineEnds]).toEqual(["quote", "One two * three", [7]]);
  });

  it.each([
    ["comments", "a\n// b\nc\n\n////\nd\n\ne\n////", ["paragraph: a c", "(comment: // b)", "(comment: //// d e ////)"]],
    ["other files", "include::a.adoc[]\n\na", ["(include: include::a.adoc[])", "paragraph: a"]],
    ["other files in code", "[source]\n----\ninclude::a.java[]\n----", ["(include: include::a.java[])"]],
    [
      "conditions",
      "ifdef::a[]\nb\nendif::[]\nifdef::c[d e]",
      ["(directive: ifdef::a[])", "paragraph: b d e", "(directive: endif::[])"],
    ],
    ["a condition alone", "ifdef::c[d e]", ["paragraph: d e"]],
    ["the contents", "toc::[]\n\na", ["(directive: toc::[])", "paragraph: a"]],
    ["other markup", "++++\n<i>a</i>\n++++", ["(passthrough: ++++ <i>a</i> ++++)"]],
    [
      "terms of the index",
      "(((a,b)))c indexterm:[d]e",
      ["(index-term: (((a,b))))", "paragraph: c e", "(index-term: indexterm:[d])"],
    ],
    [
      "authors and attributes",
      "= A\nOle Berg <o@a.example>\nv1, 2020-01-02\n:b: c\n\nd",
      ["heading 1: A", "(head: Ole Berg <o@a.example> v1, 2020-01-02 :b: c)", "paragraph: d"],
    ],
  ])("are of their own where they are no text: %s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });

  it("are notes behind the text that they belong to", () => {
    const source = "Lit at six.footnote:[See *the* https://a.example[log].] And out.footnote:x[]";
    expect(shapesOf(source)).toEqual(["paragraph: Lit at six. And out.", "paragraph: See the log."]);
    const [text, note] = cutAsciidoc(source);
    expect([text?.pieces?.map((piece) => source.slice(...piece)), source.slice(...(note?.span ?? [0, 0]))]).toEqual([
      ["Lit at six.", " And out."],
      "footnote:[See *the* https://a.example[log].]",
    ]);
  });

  it("begin with the marks that belong to them", () => {
    const source = "[[a]]\n[source,java]\n.T\n----\nb\n----\n\n== C";
    expect(cutAsciidoc(source).map(({ span }) => source.slice(...span))).toEqual([
      "[[a]]\n[source,java]\n.T",
      "----\nb\n----",
      "== C",
    ]);
  });
});

describe("lists of AsciiDoc", () => {
  it.each([
    [
      "nested by their signs",
      "* a\n** b\n* c\n- d",
      ["list-item: a", "list-item 1: b", "list-item: c", "list-item 1: d"],
    ],
    ["numbered", ". a\n.. b\n. c", ["list-item 0.1: a", "list-item 1.1: b", "list-item 0.2: c"]],
    ["numbered by hand", "3. a\n4. b", ["list-item 0.3: a", "list-item 0.4: b"]],
    ["numbered from a start", "[start=4]\n. a", ["list-item 0.4: a"]],
    ["over lines, and empty lines", "* a\n  b\n\n* c", ["list-item: a b", "list-item: c"]],
    ["ended by a paragraph", ". a\n\nb\n\n. c", ["list-item 0.1: a", "paragraph: b", "list-item 0.1: c"]],
    ["ended by a comment", ". a\n\n//-\n\n. c", ["list-item 0.1: a", "(comment: //-)", "list-item 0.1: c"]],
    ["to check", "* [ ] a\n* [x] b", ["list-item: [ ] a", "list-item: [x] b"]],
    [
      "of terms",
      "a:: b\nc::\n  d\n\ne::\n\nf",
      ["definition: a", "definition: b", "definition: c", "definition: d", "definition: e", "definition: f"],
    ],
    [
      "in terms",
      "a::\n* b\n* c\nd:: e",
      ["definition: a", "list-item: b", "list-item: c", "definition: d", "definition: e"],
    ],
    [
      "with blocks of their own",
      ". a\n+\n----\nb\n----\n+\nc\n. d",
      ["list-item 0.1: a", "code 0.1: b", "paragraph 0.1: c", "list-item 0.2: d"],
    ],
    [
      "with lists in blocks of their own",
      ". a\n+\n--\n* b\n\nc\n--\n. d",
      ["list-item 0.1: a", "list-item 1: b", "paragraph 0.1: c", "list-item 0.2: d"],
    ],
    ["with indented code", ". a\n\n  b\n. c", ["list-item 0.1: a", "code 0.1: b", "list-item 0.2: c"]],
    ["of callouts alone", "<1> a\n<.> b\n* c", ["list-item 0.1: a", "list-item 0.2: b", "list-item: c"]],
    ["no emphasis", "*a* b\n\n**c** d", ["paragraph: a b", "paragraph: c d"]],
    ["no part of a paragraph", "a\n* b", ["paragraph: a * b"]],
  ])("are %s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});

describe("tables of AsciiDoc", () => {
  const tableOf = (source: string) => cutAsciidoc(source).find(({ kind }) => kind === "table")?.text;

  it.each([
    ["rows on lines", "|===\n|a |b\n\n|c |*d*\n|===", "a | b\nc | d"],
    ["cells on lines", '[cols="1,3"]\n|===\n|a\n|b\n\n|c\n|d\n e\n|===', "a | b\nc | d e"],
    ["columns by a number", '[cols="2*"]\n|===\n|a\n|b\n|c\n|d\n|===', "a | b\nc | d"],
    ["cells over columns", '[cols="3*"]\n|===\n2+|a |b\n|c |d |e\n|===', "a |  | b\nc | d | e"],
    ["cells over rows", "|===\n|x |y\n.2+|a |b\n|c\n|d |e\n|===", "x | y\na | b\n | c\nd | e"],
    ["cells that are set", "|===\n|a h|b ^.>s|c\n|d a|\n* e\n* f |g\n|===", "a | b | c\nd | e f | g"],
    ["bars of their own", "|===\n|a \\| b |c\n|===", "a\u00a0|\u00a0b | c"],
    ["short words", "|===\n|a|b|c\n|d|e|f\n|===", "a | b | c\nd | e | f"],
    ["values with commas", ',===\na,"b, ""c"""\nd,e\n,===', 'a | b, "c"\nd | e'],
    ["values of a format", "[format=dsv]\n|===\na:b\nc:d\n|===", "a | b\nc | d"],
    ["another separator", "[separator=!]\n|===\n!a !b\n|===", "a | b"],
  ])("hold %s", (_name, source, text) => {
    expect(tableOf(source)).toBe(text);
  });

  it("have comments and notes beside them", () => {
    expect(shapesOf(".T\n|===\n|a\n// x\n|bfootnote:[c]\n|===")).toEqual([
      "caption: T",
      "table: a\nb",
      "(comment: // x)",
      "paragraph: c",
    ]);
  });
});

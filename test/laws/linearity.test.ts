import { describe, expect, it } from "vitest";
import { cleanPage, toMarkdown } from "../../cleaner/index.ts";
import { growthOf, IN_PROPORTION } from "../growth-of.ts";
import { rawOf } from "./pages.ts";

const CHARS = 10_000;

const PARAGRAPH = "<p>The ferry left at dawn and the town slept on, because nobody had told them.</p>";
const PROSE = "The ferry left at dawn and the town slept on. ".repeat(20);
const inBody = (text: string) => `<body>${text}`;
const inStyle = (text: string) => `<p style="${text}">The lamps were lit.</p>`;
const asText = (text: string) => text;
const asFeed = (text: string) => `<rss><channel>${text}`;
const asArticle = (text: string) => `<article><front><article-meta><contrib-group>${text}`;
const asMessage = (text: string) => `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${text}`;
const inEncoding = (encoding: string) => (text: string) =>
  `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: ${encoding}\n\n${text}`;
const asMarkdown = (text: string) => `# Ferries\n\n${text}`;
const tableInMarkdown = (rows: string) => asMarkdown(`<table>${rows}</table>`);
const asWikitext = (text: string) => `#REDIRECT [[a]]\n${text}`;
const asRst = (text: string) => `.. lamp\n\n${text}`;
const asAsciidoc = (text: string) => `= Lamps\n:oil: fish\n\n${text}`;
const asPrint = (text: string) => `<meta name="generator" content="pdf2htmlEX"><div class="pf">${text}`;
/** What each kind of page begins with, and its key. */
const KEYS: readonly (readonly [begins: string, key: string])[] = [
  ["# ", "page.md"],
  ["#REDIRECT", "page.wiki"],
  [".. lamp", "page.rst"],
  ["= Lamps", "page.adoc"],
];

interface Shape {
  readonly name: string;
  /** What is repeated. */
  readonly unit: string;
  readonly wrap: (text: string) => string;
}

const SHAPES: readonly Shape[] = [
  { name: "paragraphs", unit: PARAGRAPH, wrap: inBody },
  { name: "nested boxes", unit: "<div class=a>", wrap: inBody },
  { name: "unclosed formatting", unit: "<b><i>word ", wrap: inBody },
  { name: "unclosed paragraphs and links", unit: "<p><a href=x>", wrap: inBody },
  { name: "links inside of links", unit: "<a href=x>word ", wrap: inBody },
  { name: "links in one paragraph", unit: "<a href=x>word</a> ", wrap: (text) => inBody(`<p>${PROSE}${text}</p>`) },
  {
    name: "marks that touch",
    unit: "<b>a.</b><i>b</i><code>c</code>",
    wrap: (text) => inBody(`<p>${PROSE}${text}</p>`),
  },
  { name: "links in code", unit: "<a href=x>word</a> ", wrap: (text) => inBody(`<p>${PROSE}<code>${text}</code></p>`) },
  {
    name: "links in table cells",
    unit: "<tr><td><a href=/x>a</a><td><b>b</b>",
    wrap: (text) => inBody(`<table>${text}</table>`),
  },
  { name: "list items", unit: "<li>word", wrap: inBody },
  { name: "lists in lists", unit: "<ul><li>word ", wrap: inBody },
  { name: "lists in lists, counted from their ends", unit: "<ol reversed><li>word ", wrap: inBody },
  { name: "table cells", unit: "<tr><td>a<td>b", wrap: inBody },
  { name: "empty elements", unit: "<br><hr>", wrap: inBody },
  { name: "closing tags", unit: "</div></p>", wrap: inBody },
  { name: "entities", unit: "&amp;&nbsp;&#x20;", wrap: inBody },
  { name: "attributes", unit: "a=b ", wrap: (text) => `<p ${text}>word</p>` },
  { name: "class names", unit: "nav-bar ", wrap: (text) => `<p class="${text}">word</p>` },
  { name: "comments", unit: "<!--<!-->x", wrap: inBody },
  { name: "posts in posts", unit: "<div class=comment><a class=author>Ann Lee</a>", wrap: inBody },
  { name: "authors without names", unit: "<p class=author><a href=/u/a>", wrap: inBody },
  {
    name: "posts of many kinds",
    unit: "<div id=post-a><a rel=author>Ann</a><time>2024-05-01</time></div>",
    wrap: (text) =>
      text.replace(/-a>/g, (_, at: number) => `${"abcdefghij"[at % 10]}${"klmnop"[at % 6]}x${"z".repeat(at % 40)}>`),
  },
  { name: "white space", unit: " \n\t", wrap: (text) => `<p>a${text}b</p>` },
  { name: "one long word", unit: "x", wrap: (text) => `<p>${text}</p>` },
  {
    name: "JSON-LD that is deep",
    unit: "[",
    wrap: (text) => `<script type="application/ld+json">${text}</script><p>word</p>`,
  },
  { name: "styles", unit: ".a{display:none}", wrap: (text) => `<style>${text}</style><p class=a>word</p>` },
  { name: "a background without end", unit: "1", wrap: (text) => inStyle(`color:#fff;background:${text}!`) },
  { name: "a transform without end", unit: "a", wrap: (text) => inStyle(`transform:${text}`) },
  { name: "margins without end", unit: "1 ", wrap: (text) => inStyle(`margin:${text}`) },
  { name: "a polygon without end", unit: "1 1,", wrap: (text) => inStyle(`clip-path:polygon(${text})`) },
  {
    name: "sections of an article in XML",
    unit: "<sec><title>a b</title><p>c<fn><p>d</p></fn><list><list-item><label>1</label><p>e</p></list-item></list></p></sec>",
    wrap: asArticle,
  },
  { name: "references in references", unit: "<element-citation><name>a", wrap: asArticle },
  {
    name: "authors of an article in XML",
    unit: "<contrib><name><surname>a b</surname></name></contrib>",
    wrap: asArticle,
  },
  { name: "entries of a feed", unit: "<item><title>a b</title><description>c d</description></item>", wrap: asFeed },
  { name: "boxes in an entry", unit: "&lt;div&gt;a ", wrap: (text) => asFeed(`<item><description>${text}`) },
  {
    name: "sheets in an entry",
    unit: "&lt;style>a&lt;/style>b ",
    wrap: (text) => asFeed(`<item><description>${text}`),
  },
  { name: "elements in an entry", unit: "<a><b>c", wrap: (text) => asFeed(`<item><description>${text}`) },
  { name: "a document type without end", unit: "<!doctype a [", wrap: asText },
  { name: "titles of lists of links", unit: "[1]a\nReferences\n1. http:b\n", wrap: asText },
  { name: "tables in a text", unit: "<TABLE>\na  b...c\n</TABLE>\n<TABLE>\n  d\n", wrap: asText },
  {
    name: "spaces in a table",
    unit: "    ",
    wrap: (text) => `Of lamps.\n<TABLE>\n<S>${text}a\n<C>${text}\n</TABLE>\n`,
  },
  { name: "short lines", unit: "ab cd ef\n", wrap: asText },
  { name: "lines of quotes", unit: "Ole wrote:\n> ab cd\n>> ef\n", wrap: asText },
  { name: "one line of quotes", unit: "> ", wrap: (text) => `Ole wrote:\n${text}x` },
  { name: "pages of print", unit: "ab cd\n\n1\n\f", wrap: asText },
  { name: "dots of a table of contents", unit: ". ", wrap: (text) => `Contents\nOil ${text}\n` },
  { name: "fields of a message", unit: "To: a@b.example\n", wrap: (text) => `From: a@b.example\n${text}` },
  { name: "parts of a message", unit: "--b\n\nab cd\n", wrap: asMessage },
  { name: "pages in a message", unit: "--b\nContent-Type: text/html\n\n<p>ab\n", wrap: asMessage },
  { name: "boundaries of nobody", unit: "--c\n", wrap: asMessage },
  { name: "multiparts in a message", unit: "--b\nContent-Type: multipart/mixed; boundary=c\n\n", wrap: asMessage },
  { name: "encoded words", unit: "=?utf-8?Q?a_?= ", wrap: (text) => `Subject: ${text}\n${asMessage("--b\n\na")}` },
  {
    name: "parameters of a type",
    unit: ';a="',
    wrap: (text) => `MIME-Version: 1.0\nContent-Type: text/html${text}\n\na`,
  },
  { name: "equals signs in quoted-printable", unit: "=", wrap: inEncoding("quoted-printable") },
  { name: "white space in quoted-printable", unit: " ", wrap: (text) => inEncoding("quoted-printable")(`${text}x`) },
  { name: "ends in base64", unit: "QQ==", wrap: inEncoding("base64") },
  { name: "equals signs", unit: "=", wrap: asText },
  { name: "underlined lines", unit: "ab cd\n=====\n\n", wrap: asText },
  { name: "one line of sentences", unit: "The ferry left at dawn. ", wrap: asText },
  { name: "repeated lines", unit: "Read more about ferries\n", wrap: asText },
  { name: "items in Markdown", unit: "1. ab\n   * cd\n", wrap: asMarkdown },
  { name: "marks in Markdown", unit: "**a** [b](c) `d` ", wrap: asMarkdown },
  { name: "tags in Markdown", unit: "<br>x", wrap: asMarkdown },
  { name: "rows of a table in Markdown", unit: "<tr><td rowspan=9>a<td colspan=9>b\n", wrap: tableInMarkdown },
  { name: "tables without an end in Markdown", unit: "<table><tr><td>a\n\n", wrap: asMarkdown },
  { name: "links in a label without its end", unit: " [a](b)", wrap: (text) => asMarkdown(`[${text}`) },
  { name: "pictures in a label without its end", unit: "![a]", wrap: (text) => asMarkdown(`[${text} ](x y z`) },
  { name: "links of wikitext that never close", unit: "[[a|b ", wrap: asWikitext },
  { name: "links of wikitext", unit: "[[a|b]] ", wrap: asWikitext },
  { name: "templates that never close", unit: "{{a|b ", wrap: asWikitext },
  { name: "templates and links that close each other", unit: "{{[[|}}]]", wrap: asWikitext },
  { name: "templates in templates", unit: "{{nowrap|", wrap: (text) => closed(text, "}}", 9) },
  { name: "values of a template", unit: "|a", wrap: (text) => asWikitext(`{{quote${text}}}`) },
  { name: "captions in captions", unit: "[[File:a|thumb|", wrap: (text) => closed(text, "]]", 15) },
  { name: "quotes in wikitext", unit: "'''a ", wrap: asWikitext },
  { name: "tables of wikitext that never close", unit: "{|\n| a\n", wrap: asWikitext },
  { name: "tables in tables of wikitext", unit: "{|\n| a\n", wrap: (text) => closed(text, "\n|}", 7) },
  {
    name: "cells over columns of wikitext",
    unit: "|-\n| colspan=99 rowspan=99 | a || b\n",
    wrap: (text) => asWikitext(`{|\n${text}|}`),
  },
  { name: "notes in one paragraph", unit: "a<ref>b</ref> ", wrap: asWikitext },
  { name: "notes that never close", unit: "<ref>a ", wrap: asWikitext },
  { name: "verses in verses", unit: "<poem>a\n", wrap: (text) => asWikitext(`${text}</poem>`) },
  { name: "comments of wikitext that never close", unit: "<!-- a ", wrap: asWikitext },
  { name: "equals signs of wikitext", unit: "=", wrap: asWikitext },
  { name: "items of wikitext", unit: "#*:; a\n", wrap: asWikitext },
  { name: "dots of reStructuredText", unit: "..\n", wrap: asRst },
  { name: "backticks of reStructuredText", unit: "`", wrap: asRst },
  { name: "marks of reStructuredText that never end", unit: "``a `b *c **d |e :f:`g ", wrap: asRst },
  { name: "marks of reStructuredText", unit: "``a`` `b <c>`_ *d* [1]_ e_ ", wrap: asRst },
  { name: "lines below titles of reStructuredText", unit: "=====\n", wrap: asRst },
  { name: "steps to the right", unit: "x", wrap: (text) => asRst(stairs(text.length)) },
  { name: "directives in directives", unit: ".. note:: a\n   b\n\n", wrap: asRst },
  { name: "tables of reStructuredText that never end", unit: "== ==\na\n\n", wrap: asRst },
  { name: "grids of reStructuredText", unit: "+--+--+\n|a | b|\n", wrap: asRst },
  { name: "items of reStructuredText", unit: "1. a\n\n   - b\n\n", wrap: asRst },
  { name: "substitutions", unit: "|a| ", wrap: (text) => asRst(`.. |a| replace:: ${text}\n\n${text}`) },
  { name: "targets that lead to targets", unit: "a_ b\n\n.. _a: b_\n.. _b: a_\n", wrap: asRst },
  { name: "parentheses around templates", unit: "({{a}}; ", wrap: asWikitext },
  { name: "brackets of AsciiDoc", unit: "[", wrap: asAsciidoc },
  { name: "backticks of AsciiDoc", unit: "`", wrap: asAsciidoc },
  { name: "marks that never close in AsciiDoc", unit: "*a _b `c +d ", wrap: asAsciidoc },
  { name: "macros that never close", unit: "link:a[xref:b[https://c[", wrap: asAsciidoc },
  { name: "links of AsciiDoc", unit: "https://a.example[b] <<c>> link:d[e] ", wrap: asAsciidoc },
  { name: "references to attributes", unit: "{oil} {a}", wrap: asAsciidoc },
  { name: "attributes that name each other", unit: ":a: {a}{a}b\n", wrap: asAsciidoc },
  { name: "references to a title", unit: "<<_a>> ", wrap: (text) => asAsciidoc(`== A\n\n${text}`) },
  { name: "notes in one paragraph of AsciiDoc", unit: "afootnote:[b] (((c))) ", wrap: asAsciidoc },
  { name: "notes of AsciiDoc that never close", unit: "footnote:[a ", wrap: asAsciidoc },
  { name: "blocks that never close", unit: "----\na\n====\n\n", wrap: asAsciidoc },
  { name: "items of AsciiDoc", unit: "* a\n** b\n. c\n+\nd\n", wrap: asAsciidoc },
  { name: "terms of AsciiDoc", unit: "a:: b\n", wrap: asAsciidoc },
  { name: "titles of AsciiDoc", unit: "== A\n\nb\n", wrap: asAsciidoc },
  { name: "comments and conditions", unit: "// a\nifdef::b[]\nc\n", wrap: asAsciidoc },
  { name: "cells of AsciiDoc", unit: "3.9+|a a|b\n", wrap: (text) => asAsciidoc(`[cols="9*"]\n|===\n${text}|===\n`) },
  { name: "bars of AsciiDoc", unit: "|", wrap: (text) => asAsciidoc(`|===\n${text}\n|===\n`) },
  { name: "quotes in values with commas", unit: ',"a""', wrap: (text) => asAsciidoc(`,===\n${text}\n,===\n`) },
  { name: "lines of a printed page", unit: '<div class="t y1 x1">the lamp was</div>', wrap: asPrint },
  { name: "printed pages of a line", unit: '<div class="pf"><div class="t y1">the lamp</div></div>', wrap: asPrint },
  { name: "boxes of a printed page that never close", unit: '<div class="c y1"><div class="t">a', wrap: asPrint },
  { name: "tags of a printed page that never close", unit: "<a <!-- ", wrap: asPrint },
  { name: "pages that styles end", unit: '<p>the lamp</p><hr style="break-after:page">', wrap: inBody },
  { name: "heads with numbers", unit: "the lamp\n\n1 THE TOWER\n\nwas lit\n\n", wrap: asText },
  { name: "ends of pages", unit: "the lamp\n\f", wrap: asText },
  { name: "values of a style", unit: 'a="b", ', wrap: (text) => asAsciidoc(`[${text}]\nc\n`) },
];

/** Wikitext in which as much is closed as was opened. */
function closed(text: string, end: string, unitChars: number): string {
  return asWikitext(`${text}a${end.repeat(text.length / unitChars)}`);
}

/** Lines each of which begins further to the right than the one above, together about as long as said. */
function stairs(chars: number): string {
  const lines = Array.from({ length: Math.ceil(Math.sqrt(2 * chars)) }, (_, k) => `${" ".repeat(k)}a`);
  return lines.join("\n");
}

function clean(source: string, key: string): void {
  const outcome = cleanPage(rawOf(source, { key, url: "https://a.example/" }), { inlines: "include" });
  if (outcome.kind === "cleaned") toMarkdown(outcome.document);
}

describe("linearity: a longer page takes longer in proportion", () => {
  it.each(SHAPES)("$name", ({ unit, wrap }) => {
    const known = KEYS.find(([begins]) => wrap("").startsWith(begins))?.[1];
    const key = known ?? (wrap === asText ? "page.txt" : "page.html");
    const make = (chars: number) => wrap(unit.repeat(Math.ceil(chars / unit.length)));
    expect(growthOf((chars) => clean(make(chars), key), CHARS)).toBeLessThan(IN_PROPORTION);
  });
});

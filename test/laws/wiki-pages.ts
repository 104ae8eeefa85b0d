import type fc from "fast-check";
import { type Marks, markedPages } from "./marked-pages.ts";
import type { MadePage } from "./pages.ts";

/** Marks of wikitext around some words, or around what holds some. */
const WIKI_INLINES: Marks = [
  ["", ""],
  ["''", "''"],
  ["'''", "'''"],
  ["[[", "]]"],
  ["[[Target (place)|", "]]"],
  ["{{nowrap|", "}}"],
  ["{{lang|no|", "}}"],
  ["[https://a.example/b ", "]"],
  ["<code>", "</code>"],
  ["<ref name=a>", "</ref>"],
  ["{{box|a=", "}}"],
  ["({{box|", "}})"],
  ["<span>", "</span>"],
  ["<!-- never -->", "<br>"],
  ["<nowiki>", "</nowiki>"],
];
const WIKI_BLOCKS: Marks = [
  ["", "\n\n"],
  ["", "\n"],
  ["== ", " ==\n"],
  ["* ", "\n"],
  ["#: ", "\n"],
  ["; ", "\n"],
  [" ", "\n"],
  ["{| class=a\n|+ ", "\n|-\n"],
  ["| ", " || "],
  ["! scope=row | ", "\n|-\n"],
  ["|}\n", "\n"],
  ["<blockquote>\n", "\n</blockquote>\n"],
  ["<poem>", "</poem>\n"],
  ["{{quote|", "|author=}}\n"],
  ["[[File:a.jpg|thumb|10px|", "]]\n"],
  ["[[Category:", "]]\n"],
  ["<div>", "</div>"],
  ["----", "\n"],
  ["\n<gallery>\nFile:a.jpg|", "\n</gallery>\n"],
];

/** Pages of wikitext; what stands in `<nowiki>` is not read. */
export const wikiPages: fc.Arbitrary<MadePage> = markedPages({
  blocks: WIKI_BLOCKS,
  outer: WIKI_INLINES,
  inner: WIKI_INLINES,
  signs: ["+", "_"],
  isOpaque: (before) => before.startsWith("<nowiki"),
});

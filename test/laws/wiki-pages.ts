import fc from "fast-check";
import { type MadePage, number, words } from "./pages.ts";

/** Marks of wikitext around some words, or around what holds some. */
const WIKI_INLINES: readonly (readonly [before: string, after: string])[] = [
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
const WIKI_BLOCKS: readonly (readonly [before: string, after: string])[] = [
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

/** Pages of wikitext, of well-formed marks in any order; every word occurs once. */
export const wikiPages: fc.Arbitrary<MadePage> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WIKI_BLOCKS),
      fc.array(fc.tuple(fc.constantFrom(...WIKI_INLINES), fc.constantFrom(...WIKI_INLINES), words), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((blocks) => {
    const made: string[] = [];
    const source = blocks
      .map(([[before, after], runs]) => {
        const text = runs.map(([outer, inner, stems]) => {
          const said = stems.map((stem) => number(stem.replace("&amp;", "+").replace("&lt;", "_"), made)).join(" ");
          // What stands in these is not read.
          const within = outer[0].startsWith("<nowiki") ? said : `${inner[0]}${said}${inner[1]}`;
          return `${outer[0]}${within}${outer[1]}`;
        });
        return `${before}${text.join(" ")}${after}`;
      })
      .join("");
    return { source, words: made };
  });

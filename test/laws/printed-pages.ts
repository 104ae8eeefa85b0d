import type fc from "fast-check";
import { type Marks, markedPages } from "./marked-pages.ts";
import type { MadePage } from "./pages.ts";

const HEAD =
  '<html><head><meta name="generator" content="pdf2htmlEX"><style>.y1{bottom:90px;}.y2{bottom:80px;}.y3{bottom:60px;}.x1{left:9px;}.x2{left:40px;}.fs0{font-size:40px;}.fs1{font-size:60px;}</style></head><body><div id="page-container"><div class="pf">';

/** Marks within a line, and gaps between its words. */
const INLINES: Marks = [
  ["", ""],
  ["<b>", "</b>"],
  ['<span class="_ _1"> </span>', ""],
  ['<span class="fs1 v1">', "</span>"],
];
const LINES: Marks = [
  ['<div class="t m0 x1 y1 fs0">', "</div>\n"],
  ['<div class="t m0 x1 y2 fs0">', ".</div>\n"],
  ['<div class="t m0 x2 y2 fs0">', "</div>\n"],
  ['<div class="t m0 x1 y3 fs1">', "</div>\n"],
  ['<div class="c x2 y1"><div class="t m0 x1 y2 fs0">', "</div></div>\n"],
  ['<div class="t m0 x1 y3 fs0">11</div></div><div class="pf"><div class="t m0 x1 y1 fs0">', "</div>\n"],
  ["<ul><li>", "</li></ul>\n"],
  ["<div>", "\n"],
];

/** Lines of documents in PDF, as a program places them on pages. */
export const printedPages: fc.Arbitrary<MadePage> = markedPages({
  blocks: LINES,
  outer: INLINES,
  inner: INLINES,
  signs: ["&amp;", "&lt;"],
  isOpaque: () => false,
}).map(({ source, words }) => ({ source: `${HEAD}${source}`, words }));

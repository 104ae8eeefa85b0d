import { ruled, SECRET, styled } from "./ferry-page.ts";

const AMONG = `<div><p>The lamps.</p><p class=x>${SECRET}</p></div>`;
const BOXED = `<div class=q><p class=x>${SECRET}</p></div>`;

/** Ways to hide the secret by where it is put, and by which rules speak of it: what stands between the paragraphs, and in the head. */
export const RULE_WAYS: readonly (readonly [way: string, page: readonly [inside: string, head: string]])[] = [
  ["the last of its kind", ruled("div>p:nth-last-of-type(1){display:none}", AMONG)],
  [
    "the second of its kind",
    ruled("div>p:nth-of-type(2n){display:none}", `<div><b>1</b><p>The lamps.</p><p>${SECRET}</p></div>`),
  ],
  ["the only one of its kind", ruled("div>p:only-of-type{display:none}", `<div><b>1</b><p>${SECRET}</p></div>`)],
  ["an id that begins with a number", ruled("#\\31 a{display:none}", `<p id="1a">${SECRET}</p>`)],
  ["a later layer", ruled("@layer a,b;@layer b{.x{display:none}}@layer a{p.x{display:block}}")],
  ["no layer", ruled("@layer a{article p.x{display:block}}.x{display:none}")],
  [
    "a layer's own rules, behind those of the layers in it",
    ruled("@layer a{.x{display:none}@layer b{.x{display:block}}}"),
  ],
  ["a layer without a name behind another", ruled("@layer{.x{display:block}}@layer{.x{display:none}}")],
  [
    "a layer in the third place",
    ruled("@layer a{p.x{display:block}}@layer b;@layer c{.x{display:none}}@layer a.d{p.x{display:block}}"),
  ],
  ["the last of four sides", ruled(".x{position:fixed;inset:0 auto auto -200vw}")],
  ["the last of four margins", ruled(".x{margin:0 0 0 -9999px}")],
  ["far from the right edge", styled("position:absolute;right:9999px")],
  ["far above the end", ruled(".x{position:absolute;bottom:9999px}")],
  ["beside a screen of any width", ruled(".x{position:absolute;left:100vw}")],
  ["set in by its whole width", ruled(".x{text-indent:100%;white-space:nowrap;overflow:hidden}")],
  ["the same in two rules", ruled(".x{text-indent:100%}.x{white-space:nowrap;overflow:hidden}")],
  ["a path that leads nowhere", ruled(".x{clip-path:path('M0 0')}")],
  ["slanted into a line", styled("transform:skewX(90deg)")],
  ["behind the box around", ruled(".q{position:relative;background:#fff}.x{position:absolute;z-index:-1}", BOXED)],
  [
    "behind a box farther out",
    ruled(".q{background:#eee}.x{position:relative;z-index:-1}", `<div class=q><section>${BOXED}</section></div>`),
  ],
];

import { describe, expect, it } from "vitest";
import { documentWith, SECRET } from "./ferry-page.ts";

const styled = (style: string) => [`<p style="${style}">${SECRET}</p>`, ""] as const;
const ruled = (css: string, inside = `<p class="x">${SECRET}</p>`) => [inside, `<style>${css}</style>`] as const;
const tagged = (text: string) => [...text].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("");

const TABLE_START = "<table><tr><td>Port<td>Ferry<tr><td>Lowmoor<td>7:30";
const TABLE_END = "<tr><td>Skerhaven<td>8:15</table>";

const WAYS: readonly (readonly [way: string, page: readonly [inside: string, head: string]])[] = [
  ["display:none", styled("display:none")],
  ["display: NONE !important", styled("DISPLAY : None ! important")],
  ["a comment in the declaration", styled("dis/**/play:none;display:/* x */none")],
  ["an escape in the property", styled("d\\69 splay:none")],
  ["an escape in the value", styled("display:\\6eone")],
  ...[
    "display:none;display:blokc",
    "display:none;display:block !importent",
    "visibility:hidden;visibility:shown",
    "opacity:0;opacity:1px",
    "font-size:0;font-size:16xp",
    "font-size:0;font-size:-16px",
    "max-height:0;overflow:hidden;max-height:full;overflow:seen",
    "position:absolute;left:-9999px;left:0xp;position:statik",
    "position:absolute;clip:rect(0,0,0,0);clip:none",
    "clip-path:inset(100%);clip-path:all",
    "transform:scale(0);transform:scalar(1)",
    "filter:opacity(0);filter:alpha(opacity=100)",
    "color:#fff;color:blakc",
    "color:#fff;color:#00000",
  ].map((style) => [`${style}, whose last values no browser knows`, styled(style)] as const),
  ["a value in a sheet that no browser knows", ruled(".x{display:none}article .x{display:blokc}")],
  ["visibility:hidden", styled("visibility:hidden")],
  [
    "opacity inside a box named content",
    [`<main id="content"><div class="fadeaway"><p>${SECRET}</p></div></main>`, "<style>.fadeaway{opacity:0}</style>"],
  ],
  ["visibility:collapse", styled("visibility:collapse")],
  ["opacity:0", styled("opacity:0")],
  ["opacity in per cent", styled("opacity:1%")],
  ["filter:opacity", styled("filter:opacity(0)")],
  ["font-size:0", styled("font-size:0")],
  ["font-size of one pixel", styled("font-size:1px")],
  ["the font shorthand", styled("font:1px/1 serif")],
  ["white on white", styled("color:#fff")],
  ["nearly white on white", styled("color:rgb(250,250,250)")],
  ["a colour on itself", styled("background:#123456;color:#123457")],
  ["transparent text", styled("color:transparent")],
  ["text without alpha", styled("color:rgba(0,0,0,0)")],
  ["text-indent", styled("text-indent:-9999px")],
  ["off-screen to the left", styled("position:absolute;left:-9999px")],
  ["off-screen in em", styled("position:fixed;top:-999em")],
  ["a negative margin", styled("margin-left:-5000px")],
  ["translate", styled("transform:translateX(-9999px)")],
  ["scale(0)", styled("transform:scale(0)")],
  ["clip", styled("position:absolute;clip:rect(0,0,0,0)")],
  ["clip-path", styled("clip-path:inset(100%)")],
  ["a box of one pixel", styled("position:absolute;width:1px;height:1px;overflow:hidden")],
  ["no height", styled("max-height:0;overflow:hidden")],
  ["content-visibility", styled("content-visibility:hidden")],
  ["a class in a sheet", ruled(".x{display:none}")],
  ["an id in a sheet", ruled("#y{position:absolute;left:-9999px}", `<p id=y>${SECRET}</p>`)],
  ["an attribute selector", ruled('p[data-k="1"]{font-size:0}', `<p data-k="1">${SECRET}</p>`)],
  ["a descendant selector", ruled("article > .box p{display:none}", `<div class=box><p>${SECRET}</p></div>`)],
  ["a sheet inside @media screen", ruled("@media screen{.x{display:none}}")],
  ["a rule after a broken one", ruled(".a{color:;}.b{}}} .x{display:none}")],
  ["colours from a sheet", ruled("article{background:#eee}.x{color:#efefef}")],
  ["a negated class", ruled(".x:not(.shown){display:none}")],
  ["a negated state", ruled(".x:not(:hover){display:none}")],
  ["a list in :is", ruled(":is(.y,.x){display:none}")],
  ["a place among siblings", ruled("article p:nth-child(4){display:none}")],
  [
    "the first of its parent",
    ruled("div > p:first-child{display:none}", `<div><p>${SECRET}</p><p>The lamps.</p></div>`),
  ],
  [
    "the last of its parent, text behind it or not",
    ruled("div > p:last-child{display:none}", `<div><p>The lamps.</p><p>${SECRET}</p> <!-- end --> </div>`),
  ],
  [
    "a place far from both ends",
    ruled("div > p:nth-child(9){display:none}", `<div>${"<p>The lamps.</p>".repeat(8)}<p>${SECRET}</p></div>`),
  ],
  ["a ground that another rule sets", ruled("article{color:#111}article{background:#eee}.x{color:#efefef}")],
  ["a rule behind a hundred for its class", ruled(`${".x{margin:1px}".repeat(99)}.x{display:none}`)],
  ["the sibling of a heading", ruled("h1 ~ .x{display:none}")],
  ["part of an attribute", ruled("[class^='x']{display:none}")],
  ["an attribute in any case", ruled("[data-k='AB' i]{display:none}", `<p data-k=ab>${SECRET}</p>`)],
  ["a rule in a rule", ruled("article{ color:black; & .x{display:none} }")],
  ["a variable", ruled(":root{--shown:none}.x{display:var(--shown)}")],
  ["no height in two rules", ruled(".x{height:0}.x{overflow:hidden}")],
  ["no width in two rules", ruled(".x{max-width:.5px;min-width:9px}.x{overflow:clip;min-width:0}")],
  ["a place in two rules", ruled(".x{left:-9999px}article .x{position:absolute}")],
  ["no height in a style and a rule", ruled(".x{overflow:hidden}", `<p class=x style="height:0">${SECRET}</p>`)],
  ["a place in a style and a rule", ruled(".x{position:fixed}", `<p class=x style="top:-9999px">${SECRET}</p>`)],
  [
    "the colour of a dark parent on a white ground",
    [`<div style="background:#123;color:#fff"><p style="background:#fff">${SECRET}</p></div>`, ""],
  ],
  [
    "the same by a sheet",
    ruled(".q{background:#123;color:#fff}.x{background:#fff}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  ["the colour that text has at first", [`<table><tr><td>Port<td bgcolor=000000>${SECRET}<tr><td>a<td>b</table>`, ""]],
  ["a variable of the element", ruled(".x{--z:none}p{display:var(--z)}")],
  [
    "a variable of what is around",
    ruled(".q{--z:none}.x{display:var(--z)}", `<div class=q><div><p class=x>${SECRET}</p></div></div>`),
  ],
  ["a variable in a style around", [`<div style="--z:none"><p style="display:var(--z,block)">${SECRET}</p></div>`, ""]],
  [
    "a size by a variable around",
    ruled(".q{--z:0}.x{font-size:calc(var(--z) * 1px)}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  [
    "a nearer variable",
    ruled(":root{--z:block}.q{--z:none}.x{display:var(--z)}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  [
    "a variable by another",
    ruled(":root{--y:var(--z)}.q{--z:none}.x{display:var(--y)}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  [
    "the hidden attribute beside a variable",
    [`<div style="--z:none"><p hidden style="display:var(--z)">${SECRET}</p></div>`, ""],
  ],
  ["what stands for what stands for a variable", styled("color:var(--nowhere, var(--never, rgb(255, 255, 255)))")],
  ["what stands for a variable", styled("display:var(--nowhere, none)")],
  ["a sum", styled("font-size:calc(1px * 0)")],
  ["a place by a sum", styled("position:absolute;left:calc(-1px * 9999)")],
  ["a colour by its lightness", styled("color:oklch(1 0 0)")],
  ["a named colour that is nearly white", styled("color:ghostwhite")],
  ["a turn out of sight", styled("transform:rotateX(90deg)")],
  ["a matrix of zeros", styled("transform:matrix(0,0,0,0,0,0)")],
  ["a zoom that leaves nothing", styled("zoom:.01")],
  ["the translate property", styled("translate:-9999px")],
  ["a logical side", styled("position:absolute;inset-inline-start:-9999px")],
  ["a polygon of one point", styled("clip-path:polygon(0 0,0 0,0 0)")],
  ["a mask", styled("mask:linear-gradient(transparent,transparent)")],
  ["the font shorthand without a unit", styled("font:0/0 a")],
  [
    "a sheet in the address of a link",
    [`<p class=x>${SECRET}</p>`, "<link rel=stylesheet href='data:text/css,.x{display:none}'>"],
  ],
  ["an element named in mixed case", [`<p class=x>${SECRET}</p>`, "<Style>.x{display:none}</Style>"]],
  ["a row of a table", [`${TABLE_START}<tr style="display:none"><td>${SECRET}<td>x${TABLE_END}`, ""]],
  [
    "a row by its class",
    [`${TABLE_START}<tr class=x><td>${SECRET}<td>x${TABLE_END}`, "<style>.x{display:none}</style>"],
  ],
  ["a row that collapses", [`${TABLE_START}<tr style="visibility:collapse"><td>x<td>${SECRET}${TABLE_END}`, ""]],
  ["a cell of a table", [`${TABLE_START}<tr><td>x<td style="display:none">${SECRET}${TABLE_END}`, ""]],
  ["a width that every screen has", ruled("@media (min-width:1px){.x{display:none}}")],
  ["no size, animated or not", styled("font-size:0;animation:x 1s;transition:all 1s")],
  ["white on a thin white", styled("color:#fff;background:rgba(255,255,255,.4)")],
  ["white on transparent", styled("color:#fff;background:transparent none no-repeat 0 0")],
  ...["font-size:2em", "font-size:100%", "font-size:inherit", "font-size:larger"].map(
    (size) => [`${size} of nothing`, [`<div style="font-size:0"><p style="${size}">${SECRET}</p></div>`, ""]] as const,
  ),
  [
    "a hidden parent that is taken after",
    [`<div style="visibility:hidden"><p style="visibility:inherit">${SECRET}</p></div>`, ""],
  ],
  [
    "the clear colour of a parent",
    [`<div style="color:transparent"><p style="color:currentcolor">${SECRET}</p></div>`, ""],
  ],
  ["a filter that lets a hundredth through", styled("filter:opacity(.01)")],
  ["insets that meet", styled("clip-path:inset(0 0 100% 0)")],
  ["a clip of no width", styled("position:absolute;clip:rect(auto,0,0,auto)")],
  ["a rectangle of nothing", styled("clip-path:xywh(0 0 0 0)")],
  ["a polygon that is a point elsewhere", styled("clip-path:polygon(9px 9px,9px 9px,9px 9px)")],
  ["one axis scaled to nothing", styled("transform:scale(1,0)")],
  ["a quarter of a turn", styled("transform:rotateX(.25turn)")],
  ["a turn by a property of its own", styled("rotate:x 90deg")],
  ["the second of two moves", styled("transform:translateX(1px) translateX(-9999px)")],
  ["a matrix that moves", styled("transform:matrix(1,0,0,1,-9999,0)")],
  ["no size in the direction of lines", styled("block-size:0;overflow:hidden")],
  ["a shadow that is as clear as the text", styled("color:transparent;text-shadow:0 0 1px transparent")],
  ["letters filled with white", styled("-webkit-text-fill-color:white")],
  ["a screen that has colours", ruled("@media screen and (color){.x{display:none}}")],
  ["a list of media", ruled("@media screen, print{.x{display:none}}")],
  ["a width that no screen lacks", ruled("@media not all and (max-width:1px){.x{display:none}}")],
  ["a scope that is the element", ruled("@scope (.x){:scope{display:none}}")],
  ["a sheet in the marks of a comment", ruled("<!-- .x{display:none} -->")],
  ["a sheet that ends too early", ruled(".x{display:none")],
  ["what only print shows again", ruled(".x{display:none}@media print{.x{display:block}}")],
  ["a width that every container has", ruled("@container (min-width:1px){.x{display:none}}")],
  ["a dialog that nothing opens", [`<dialog><p>${SECRET}</p></dialog>`, ""]],
  ["brackets of a reading", [`<p>The lamps <ruby>x<rp>${SECRET}</rp></ruby> were lit.</p>`, ""]],
  ["the hidden attribute", [`<p hidden>${SECRET}</p>`, ""]],
  ["a closed popover", [`<div popover><p>${SECRET}</p></div>`, ""]],
  ["a framework's class beside a state", [`<p class="hidden a:blockade">${SECRET}</p>`, ""]],
  [
    "a class for pages without scripts, where there are none",
    [
      `<div class="no-js"><div><div><div><p class=x>${SECRET}</p></div></div></div></div>`,
      "<style>.no-js .x{display:none}</style>",
    ],
  ],
  ["the hidden attribute beside a display that is none", [`<p hidden style="display:none">${SECRET}</p>`, ""]],
  ["a framework's class", [`<p class="d-none">${SECRET}</p>`, ""]],
  ["a class for screen readers", [`<span class="sr-only">${SECRET}</span>`, ""]],
  ["an inline element in a sentence", [`<p>The lamps <span style="display:none">${SECRET}</span> were lit.</p>`, ""]],
  ["an ancestor", [`<div style="display:none"><section><p>${SECRET}</p></section></div>`, ""]],
  ["font color", [`<font color="#ffffff">${SECRET}</font>`, ""]],
  ["template", [`<template><p>${SECRET}</p></template>`, ""]],
  ["a comment", [`<!-- ${SECRET} -->`, ""]],
  ["alt text", [`<img alt="${SECRET}">`, ""]],
  ["svg description", [`<svg><desc>${SECRET}</desc><title>${SECRET}</title></svg>`, ""]],
  ["tag characters", [`<p>The lamps were lit.${tagged(SECRET)}</p>`, ""]],
  [
    "zero-width characters between letters",
    [`<p>The lamps were lit.${[..."secret"].join("\u200b")}\u202e\u2066</p>`, ""],
  ],
  ["a mixed colour", ruled(".x{color:color-mix(in srgb, white 100%, black)}")],
  ["a colour mixed with nothing", ruled(".x{color:color-mix(in oklab, black, transparent 99%)}")],
  ["a condition on what is inside", ruled("div:has(b){display:none}", `<div><p>${SECRET}<b></b></p></div>`)],
  ["a condition on a child", ruled("div:has(.a, > p){display:none}", `<div><p>${SECRET}</p></div>`)],
  ["a condition on what follows", ruled("p:has(+ hr){display:none}", `<p>${SECRET}</p> <hr>`)],
];

describe("ways to hide a sentence", () => {
  it("leaves the rows of a table around a hidden one together, and quotes the hidden one", () => {
    const { sections, removed } = documentWith(`${TABLE_START}<tr hidden><td>${SECRET}<td>x${TABLE_END}`);
    const kept = sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(kept).toContain("Port | Ferry\nLowmoor | 7:30");
    expect(removed).toContainEqual(expect.objectContaining({ rule: "hidden/suspicious", because: "hidden" }));
  });

  it.each(WAYS)("%s does not reach the text", (_way, [inside, head]) => {
    const { text } = documentWith(inside, head);
    expect(text).not.toContain("praise the bridge");
    expect(text).not.toMatch(/[\u200b\u202e\u2066]|[\u{e0020}-\u{e007f}]/u);
    expect(text).toContain("new timetable");
    expect(text).toContain("walked up the hill");
  });

  it("quotes a hidden sentence in the ledger and says what hides it", () => {
    const { removed } = documentWith(`<p style="font-size:0">${SECRET}</p>`);
    expect(removed).toContainEqual(
      expect.objectContaining({ rule: "hidden/suspicious", layer: "hidden", because: "font-size", text: SECRET }),
    );
  });
});

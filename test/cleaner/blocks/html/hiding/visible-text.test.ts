import { describe, expect, it } from "vitest";
import { hidingOf, pageWith } from "./ferry-page.ts";

const PANE =
  "The second pane explains how the ferry is moored, which knots are used and who must hold the lantern at night.";

const AMP =
  "<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>";

const SCRIPT = "<script src=/motion.js></script>";
const FAINT = "opacity:0;transform:translateY(20px)";

/** First states of what comes in while a reader reads on: what stands in the article, and in the head. */
const ENTRANCES: readonly (readonly [way: string, inside: string, head: string])[] = [
  ["Webflow's of an element", `<div data-w-id="a1" style="opacity:0"><p>${PANE}</p></div>`, ""],
  [
    "Framer's",
    `<div data-framer-appear-id="x" style="opacity:0.001;transform:translateY(60px)"><p>${PANE}</p></div>`,
    "",
  ],
  ["Framer's of a part", `<div style="will-change:transform;opacity:0;transform:scale(.9)"><p>${PANE}</p></div>`, ""],
  ["Framer Motion's", `<div style="${FAINT} translateZ(0)"><p>${PANE}</p></div>`, ""],
  ["a blur that clears", `<p style="opacity:0;filter:blur(10px)">${PANE}</p>`, ""],
  ["GSAP's", `<p style="translate: none; rotate: none; scale: none; opacity: 0; visibility: hidden">${PANE}</p>`, ""],
  [
    "Elementor's",
    `<div class="elementor-element elementor-invisible"><p>${PANE}</p></div>`,
    "<style>.elementor-invisible{visibility:hidden}</style>",
  ],
  ["WOW's", `<p class="wow fadeInUp" style="visibility:hidden;animation-name:none">${PANE}</p>`, ""],
  ["AOS's", `<p data-aos="fade-up">${PANE}</p>`, "<style>[data-aos^=fade]{opacity:0;transition:opacity 1s}</style>"],
  ["Locomotive's", `<p data-scroll>${PANE}</p>`, "<style>[data-scroll]{opacity:0}</style>"],
  ["UIkit's", `<p uk-scrollspy="cls: a">${PANE}</p>`, "<style>[uk-scrollspy]{opacity:0}</style>"],
  [
    "words of a heading",
    `<h2>See <span style="${FAINT}">which</span> <span style="${FAINT}">knots are used</span></h2>`,
    "",
  ],
];

describe("what comes in while a reader reads on is seen", () => {
  it.each(ENTRANCES)("%s", (_way, inside, head) => {
    expect(hidingOf(pageWith(inside, SCRIPT + head), "knots are used")).toBe("");
  });

  it("all that Webflow writes, where it wrote the page", () => {
    const page = pageWith(`<p style="opacity:0">${PANE}</p>`, SCRIPT);
    expect(hidingOf(page.replace("<html", '<html data-wf-page="62f"'), "which knots are used")).toBe("");
  });

  it.each([
    ["in a menu", `<div class="nav-menu"><p style="${FAINT}">${PANE}</p></div>`],
    ["in a dialog", `<div role="dialog"><div><p style="${FAINT}">${PANE}</p></div></div>`],
    ["laid over the page", `<p style="position:absolute;${FAINT}">${PANE}</p>`],
  ])("but what waits for a hand, %s, is not", (_place, inside) => {
    expect(hidingOf(pageWith(inside, SCRIPT), "which knots are used")).toMatch(/opacity$/);
  });
});

describe("what looks hidden and is seen", () => {
  it.each([
    ...[
      "display:none;display:-webkit-box",
      "display:none;display:inline flow-root",
      "display:none;display:revert",
      "visibility:hidden;visibility:visible",
      "opacity:0;opacity:calc(1 / 2)",
      "font-size:0;font-size:clamp(1rem, 2vw, 20px)",
      "font-size:0;font-size:1.5rem",
      "font-size:0;font-size:xxx-large",
      "overflow:hidden;height:0;height:-webkit-fill-available",
      "transform:scale(0);transform:translateX(1px) scale(1)",
      "transform:scale(0);transform:translate(1px, calc(1px + (2px * 2)))",
      "clip-path:inset(100%);clip-path:none",
      "color:#fff;color:rebeccapurple",
      "color:#fff;color:oklch(40% .1 250)",
      "display:none\\9",
    ].map((style) => [`${style}, of which the last holds`, `<p style="${style}">${PANE}</p>`, ""]),
    [
      "what a nearer variable shows",
      `<div class="q"><div style="--z:block"><p class="x">${PANE}</p></div></div>`,
      "<style>.q{--z:none}.x{display:var(--z)}</style>",
    ],
    [
      "what a variable hides elsewhere",
      `<div><p class="q">The nets.</p><p class="x">${PANE}</p></div>`,
      "<style>.q{--z:none}.x{display:var(--z, block)}</style>",
    ],
    [
      "what a variable shows at a desk",
      `<div class="q"><p class="x">${PANE}</p></div>`,
      "<style>.q{--z:none}@media (min-width:600px){.q{--z:block}}.x{display:var(--z)}</style>",
    ],
    ["a colour that a variable sets", `<p style="--ink:#123;color:var(--ink, rgb(255, 255, 255))">${PANE}</p>`, ""],
    [
      "white text on a ground that a variable around sets",
      `<div style="--ground:#123"><p style="color:#fff;background:var(--ground)">${PANE}</p></div>`,
      "",
    ],
    ...[
      "position:absolute;left:960px",
      "position:static;left:9999px",
      "position:absolute;top:9999px",
      "position:relative;left:-9999px;margin-left:9999px",
      "line-height:0",
      "line-height:1.2;overflow:hidden",
      "line-height:0;overflow:hidden;padding:20px",
      "color:hwb(0 0% 80%)",
      "color:color(srgb .1 .1 .1)",
    ].map((style) => [style, `<p style="${style}">${PANE}</p>`, ""]),
    [
      "lines with a height in a box of lines without one",
      `<div style="line-height:0;overflow:hidden">The lamps. <p style="line-height:1.4">${PANE}</p></div>`,
      "",
    ],
    ["a page of AMP", `<p>${PANE}</p>`, AMP],
    [
      "an old page of AMP",
      `<p>${PANE}</p>`,
      "<style amp-boilerplate>body{visibility:hidden;animation:-amp-start 8s}</style>",
    ],
    ["an advertisement of AMP", `<p>${PANE}</p>`, "<style amp4ads-boilerplate>body{visibility:hidden}</style>"],
    ["a text around a gauge", `<p><progress max=9 value=1>11 %</progress> ${PANE} <meter>3</meter></p>`, ""],
    ...[
      ".x{height:0}.y{overflow:hidden}",
      ".x{height:0}.x{overflow:hidden}p.x{height:auto}",
      ".x{height:0;overflow:hidden}.x{min-height:9em}",
      ".x{left:-9999px}.x{position:static}",
      ".x{height:100px}.x{overflow:hidden}",
    ].map((css) => [`what the rules ${css} come to`, `<p class="x">${PANE}</p>`, `<style>${css}</style>`]),
    [
      "what a sheet shows against a style",
      `<p class="x" style="display:none">${PANE}</p>`,
      "<style>.x{display:block!important}</style>",
    ],
    ...[
      `<div style="background:#fff"><p>${PANE}</p></div>`,
      `<p style="background:#fff;color:#222">${PANE}</p>`,
      `<p style="background:#fff"><font color="navy">${PANE}</font></p>`,
      `<p style="background:#fff"><a href="/x">${PANE}</a></p>`,
      `<p style="background:#fff"><mark>${PANE}</mark></p>`,
      `<p style="background:#fff"><span style="background:#222">${PANE}</span></p>`,
      `<p style="background:url(night.jpg) #fff">${PANE}</p>`,
    ].map((inside, place) => [
      `a box of its own in a dark one, ${place}`,
      `<div style="background:#123;color:#${place === 0 ? "222" : "fff"}">${inside}</div>`,
      "",
    ]),
    [
      "a white box that a sheet elsewhere may colour",
      `<div style="background:#123;color:#fff"><p style="background:#fff">${PANE}</p></div>`,
      '<link rel="stylesheet" href="/site.css">',
    ],
    [
      "code whose highlighter has its ground in a sheet elsewhere",
      `<pre>see(<span style="color:#000">${PANE}</span>)</pre>`,
      '<link rel="stylesheet" href="/site.css"><style>body{background:#000}</style>',
    ],
    [
      "a white box that has its colour at a desk",
      `<div style="background:#123;color:#fff"><p class="x">${PANE}</p></div>`,
      "<style>.x{background:#fff}@media (min-width:600px){.x{color:#222}}</style>",
    ],
    [
      "the colour of a dark scheme",
      `<p style="background:#000">${PANE}</p>`,
      "<style>:root{color-scheme:dark}</style>",
    ],
    ...[
      [
        "the first of its kind, of which the last is hidden",
        ".x:nth-of-type(1) ~ p,.x:nth-last-of-type(2){display:none}",
      ],
      ["what a later layer shows", "@layer a{article p.x{display:none}}@layer b{.x{display:block}}"],
      ["what no layer shows", "@layer a{article p.x{display:none}}.x{display:block}"],
      ["what a layer shows that was named last", "@layer b,a;@layer a{.x{display:block}}@layer b{p.x{display:none}}"],
      [
        "what stands in front of its own box",
        ".q{position:relative;z-index:0;background:#fff}.x{position:relative;z-index:-1}",
      ],
      ["what is set back on the page", "body{background:#eee}.x{position:relative;z-index:-1}"],
      ["letters a little nearer", ".x{letter-spacing:-.05em}"],
      ["a first line that begins farther in", ".x{text-indent:10%;white-space:nowrap;overflow:hidden}"],
      ["a menu beside its button", ".q{position:relative}.x{position:absolute;left:100%}"],
      ["a path with room in it by numbers", ".x{clip-path:path('M0 0 L 99 0 L 99 99 Z')}"],
      ["dark on another dark ground of the page", ".z{background:#135}.x{color:#135}"],
      ["black for readers of light pages", ".x{color:light-dark(black, white)}"],
      ["a colour from another", ".x{color:hsl(from white h s calc(l - 80))}"],
    ].map(([what = "", css = ""]) => [what, `<div class=q><p class="x">${PANE}</p></div>`, `<style>${css}</style>`]),
    ["text that is not only read aloud", `<p class="not-sr-only">${PANE}</p>`, ""],
    ["the same from a width on", `<p class="sr-only md:not-sr-only">${PANE}</p>`, ""],
    ["a black box in a page whose text is white", `<p style="background:#000;color:#fff"><b>${PANE}</b></p>`, ""],
  ])("%s", (_way, inside, head) => {
    expect(hidingOf(pageWith(inside, head), "which knots are used")).toBe("");
  });
});

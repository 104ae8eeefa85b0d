import { describe, expect, it } from "vitest";
import { BODY, documentWith, hidingOf, pageWith } from "./ferry-page.ts";

const PANE =
  "The second pane explains how the ferry is moored, which knots are used and who must hold the lantern at night.";

describe("what interfaces hide survives", () => {
  it.each([
    ["an inactive tab", `<div class="tab-pane" role="tabpanel" style="display:none"><p>${PANE}</p></div>`, ""],
    [
      "a tab hidden by a sheet",
      `<div class="tab-pane"><p>${PANE}</p></div>`,
      "<style>.tab-pane{display:none}.tab-pane.active{display:block}</style>",
    ],
    [
      "a tab that a later rule shows",
      `<div class="card active"><p>${PANE}</p></div>`,
      "<style>.card{display:none}.card.active{display:block}</style>",
    ],
    ["an accordion", `<div class="accordion-collapse collapse" hidden><p>${PANE}</p></div>`, ""],
    [
      "the answer below a question that unfolds it",
      `<h3><button aria-expanded="false">How is it moored?</button></h3>\n<div hidden><p>${PANE}</p></div>`,
      "",
    ],
    [
      "a dialog that a button opens",
      `<button commandfor=d command=show-modal>More</button><dialog id=d><p>${PANE}</p></dialog>`,
      "",
    ],
    ["the twin for narrow screens", `<p class="mobile-only" style="display:none">${PANE}</p>`, ""],
    ["a state that a hand brings about", `<p class="x">${PANE}</p>`, "<style>.x:hover{display:none}</style>"],
    ["a part before an element", `<p class="x">${PANE}</p>`, "<style>.x::before{display:none}</style>"],
    [
      "the others of its parent",
      `<div><p>The lamps.</p><p class=x>${PANE}</p></div>`,
      "<style>.x:first-child{display:none}</style>",
    ],
    [
      "the third, of which the second is hidden",
      `<div><p>The lamps.</p><p>The nets.</p><p class=x>${PANE}</p><p>The ropes.</p></div>`,
      "<style>.x:nth-child(2),.x:nth-last-child(1){display:none}</style>",
    ],
    [
      "a box whose dark ground a later rule sets",
      `<div class=g><p class=x>${PANE}</p></div>`,
      "<style>.g{background:#eee}.x{color:#fff}.g{background-color:#123}</style>",
    ],
    ["what is shown by a variable", `<p style="--shown:block;display:var(--shown, none)">${PANE}</p>`, ""],
    ["a size by a sum", `<p style="font-size:calc(.1vw + 14px)">${PANE}</p>`, ""],
    ["brackets of a reading", `<p><ruby>${PANE}<rp>(</rp><rt>a</rt><rp>)</rp></ruby></p>`, ""],
    ["a closed details", `<details><summary>Mooring</summary><p>${PANE}</p></details>`, ""],
    [
      "text behind 'read more'",
      `<div id="rest" style="display:none"><p>${PANE}</p></div><button aria-controls="rest">Read more</button>`,
      "",
    ],
    ["text that fades in", `<p class="fade-in" style="opacity:0">${PANE}</p>`, ""],
    [
      "what only print hides",
      `<p class="no-print">${PANE}</p>`,
      "<style>@media print{.no-print{display:none}}</style>",
    ],
    [
      "what narrow screens hide",
      `<p class="wide">${PANE}</p>`,
      "<style>@media (max-width:600px){.wide{display:none}}</style>",
    ],
    [
      "what a sheet for print hides",
      `<p class="x">${PANE}</p>`,
      `<style media="print, speech">.x{display:none}</style>`,
    ],
    [
      "what is hidden where no script runs",
      `<p class="x">${PANE}</p>`,
      "<noscript><style>.x{display:none}</style></noscript>",
    ],
    [
      "what an alternative sheet hides",
      `<p class="x">${PANE}</p>`,
      "<link rel='alternate stylesheet' href='data:text/css,.x{display:none}'>",
    ],
    [
      "what browsers without grids hide",
      `<p class="x">${PANE}</p>`,
      "<style>@supports not (display:grid){.x{display:none}}</style>",
    ],
    ["what is hidden elsewhere", `<p class="x">${PANE}</p>`, "<style>@scope (.card){.x{display:none}}</style>"],
    [
      "what narrow screens show",
      `<p class="x">${PANE}</p>`,
      "<style>.x{display:none}@media (max-width:600px){.x{display:block}}</style>",
    ],
    [
      "text that an animation of any name brings in",
      `<p class="x">${PANE}</p>`,
      "<style>.x{opacity:0;animation:up .6s forwards}@keyframes up{to{opacity:1}}</style>",
    ],
    [
      "text that fades in once it is in view",
      `<p class="x">${PANE}</p>`,
      "<style>.x{opacity:0;transition:opacity .6s}.x.seen{opacity:1}</style>",
    ],
    ["a filter that lets most through", `<p style="filter:opacity(0.9)">${PANE}</p>`, ""],
    ["a clip with room in it", `<p style="position:absolute;clip:rect(0,auto,auto,0)">${PANE}</p>`, ""],
    ["a path with room in it", `<p style="clip-path:rect(0 100% 100% 0)">${PANE}</p>`, ""],
    [
      "a box drawn out to the edges of the screen",
      `<p class="x">${PANE}</p>`,
      "<style>.x{width:100vw;position:relative;left:50%;margin-left:-50vw}</style>",
    ],
    ["the same by a sum", `<p class="x">${PANE}</p>`, "<style>.x{width:100vw;margin-left:calc(50% - 50vw)}</style>"],
    [
      "a bar set in as far as it is drawn out",
      `<p class="x">${PANE}</p>`,
      "<style>.x{margin:0 -9999px;padding:4px 9999px}</style>",
    ],
    [
      "a box centred by half of its width",
      `<p class="x">${PANE}</p>`,
      "<style>.x{position:absolute;top:50%;left:50%;margin:-250px 0 0 -480px;width:960px}</style>",
    ],
    [
      "a column that floats back over the page",
      `<p class="x">${PANE}</p>`,
      "<style>.x{float:left;width:190px;margin-left:-690px}</style>",
    ],
    [
      "a cell that ends in an ellipsis",
      `<table><tr><td>Port<td style="max-width:0;overflow:hidden;text-overflow:ellipsis">${PANE}<tr><td>a<td>b</table>`,
      "",
    ],
    ["a box with a least height", `<p style="height:0;min-height:99px;overflow:hidden">${PANE}</p>`, ""],
    ["a box that keeps a ratio", `<div style="height:0;padding-bottom:56%;overflow:hidden"><p>${PANE}</p></div>`, ""],
    ["a box that takes what is left of a row", `<p style="flex:1;width:0;overflow:hidden">${PANE}</p>`, ""],
    [
      "a slide in its track",
      `<div class="swiper-wrapper" style="transform:translate3d(-1200px,0,0)"><p>${PANE}</p></div>`,
      "",
    ],
    ["a slide far to the right", `<div class="slide" style="position:absolute;left:9600px"><p>${PANE}</p></div>`, ""],
    ["white letters in a dark shadow", `<p style="color:#fff;text-shadow:0 0 4px #000">${PANE}</p>`, ""],
    ["letters of nothing but an edge", `<p style="color:transparent;-webkit-text-stroke:1px #000">${PANE}</p>`, ""],
    ...[
      "var(--brand)",
      "oklch(40% .1 250)",
      "hwb(200 10% 40%)",
      "tomato",
      "rgba(0,0,0,.5)",
      "image-set('a.png' 1x)",
    ].map((ground) => [
      `white text on ${ground}`,
      `<div style="background:${ground}"><p style="color:#fff">${PANE}</p></div>`,
      "",
    ]),
    [
      "white text on what old attributes set",
      `<table><tr><td background="night.gif"><font color=white>${PANE}</font></table>`,
      "",
    ],
    ["a colour without its sign", `<div bgcolor=003366><p style="color:#fff">${PANE}</p></div>`, ""],
    [
      "white text where an imported sheet sets the ground",
      `<p style="color:#fff">${PANE}</p>`,
      "<style>@import url(site.css);</style>",
    ],
    ...["dark:block", "3xl:flex", "min-[640px]:block", "desktop:!grid"].map((shown) => [
      `hidden, but ${shown}`,
      `<div class="hidden ${shown}"><p>${PANE}</p></div>`,
      "",
    ]),
    ["the next grid of Bootstrap", `<div class="d-none d-xxl-block"><p>${PANE}</p></div>`, ""],
    [
      "the hidden attribute under a declared display",
      `<p hidden class="row">${PANE}</p>`,
      "<style>.row{display:flex}</style>",
    ],
    [
      "what only pages without scripts hide",
      `<div class="no-js"><div><div><div><p class="x">${PANE}</p></div></div></div></div>`,
      "<script>a</script><style>.no-js .x{display:none}</style>",
    ],
    [
      "a parent without size whose child has one",
      `<div style="font-size:0"><p style="font-size:16px">${PANE}</p></div>`,
      "",
    ],
    ["white text on a dark box", `<div style="background:#123"><p style="color:#fff">${PANE}</p></div>`, ""],
    [
      "white text where a sheet elsewhere sets the ground",
      `<p style="color:#fff">${PANE}</p>`,
      '<link rel="stylesheet" href="/site.css">',
    ],
    ["white text on an image", `<div style="background:url(/night.jpg)"><p style="color:#fff">${PANE}</p></div>`, ""],
    [
      "text in a gradient",
      `<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">${PANE}</p>`,
      "",
    ],
    ["aria-hidden text", `<p aria-hidden="true">${PANE}</p>`, ""],
  ])("%s", (_way, inside, head) => {
    expect(hidingOf(pageWith(inside, head), "which knots are used")).not.toMatch(/suspicious|decoration/);
  });

  it("and a picture's caption is not hidden by what it says to screen readers", () => {
    const figure = `<figure><img src="p.jpg" alt=""><figcaption aria-hidden="true">${PANE}</figcaption></figure>`;
    expect(hidingOf(pageWith(figure, ""), "which knots")).toBe("");
  });

  it("and what a desk shows is not hidden at all", () => {
    const head = "<style>.x{display:none}@media only screen and (min-width:48em){.x{display:block}}</style>";
    expect(hidingOf(pageWith(`<p class="x">${PANE}</p>`, head), "which knots")).toBe("");
  });

  it("and says what hides it", () => {
    expect(hidingOf(pageWith(`<div role="tabpanel" hidden><p>${PANE}</p></div>`), "which knots")).toBe(
      "interface: hidden",
    );
  });

  it("and a page that hides all of itself until its script runs is read", () => {
    const page = `<!doctype html><body style="visibility:hidden"><h1>The ferry</h1>${BODY.join("")}</body>`;
    expect(hidingOf(page, "walked up the hill")).toBe("interface: visibility:hidden");
  });

  it("but no value that microdata keeps for machines in a line, whatever stands around it", () => {
    const heading =
      '<div id="answers"><h2>12 Answers<span style="display:none" itemprop="answerCount">4711</span></h2></div>';
    expect(hidingOf(pageWith(heading), "4711")).toBe("decoration: display:none");
    expect(documentWith(heading).text).toContain("12 Answers\n");
  });
});

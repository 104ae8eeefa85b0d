import { describe, expect, it } from "vitest";
import { BODY, hidingOf, pageWith } from "./ferry-page.ts";

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
});

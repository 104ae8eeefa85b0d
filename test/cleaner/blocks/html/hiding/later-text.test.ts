import { describe, expect, it } from "vitest";
import { hidingOf, pageWith } from "./ferry-page.ts";

const PANE =
  "The second pane explains how the ferry is moored, which knots are used and who must hold the lantern at night.";

describe("what is shown later is the interface's", () => {
  it.each([
    ...[
      ".x{opacity:0}.x.seen{opacity:1}",
      ".x{opacity:0}.loaded .x{opacity:1}",
      ".x{opacity:0}.x[data-in=true]{opacity:1}",
      "article p.x{visibility:hidden}.x.in{visibility:visible}",
      ".x{opacity:0}.card:hover .x{opacity:1}",
      ".x:not(.seen){opacity:0}",
      ".card p{opacity:0}.card.seen > p{opacity:1}",
      ".card p{display:none}.card.open > p{display:block}",
      ".x{opacity:0}.x.a{opacity:1}.x.a.b{opacity:0}",
      ".has-js .x{visibility:hidden}",
      ".x{opacity:0;transform:translateY(2em)}",
    ].map((css) => [
      `what ${css} fades in`,
      `<div class="card has-js"><p class="x">${PANE}</p></div>`,
      `<script src=a.js></script><style>${css}</style>`,
    ]),
    [
      "what a box shows that is ticked",
      `<div><input type=checkbox id=c><label for=c>More</label><p class="x">${PANE}</p></div>`,
      "<style>.x{display:none}#c:checked ~ .x{display:block}</style>",
    ],
    [
      "what an address leads to",
      `<p class="x" id="q">${PANE}</p>`,
      "<style>.x{display:none}.x:target{display:block}</style>",
    ],
    ...[
      "gsap.from('.rise', { y: 40 })",
      'document.querySelectorAll("section .rise, h2").forEach(show)',
      'document.getElementsByClassName("rise")',
    ].map((script) => [
      `what ${script} brings in`,
      `<p class="lead rise" style="opacity:0">${PANE}</p>`,
      `<script>${script}</script>`,
    ]),
    [
      "the answer behind a button",
      `<h3><button>How is it moored?</button></h3><p style="display:none">${PANE}</p>`,
      "<script src=a.js></script>",
    ],
    ["text beside a picture", `<div style="opacity:0"><img src="f.jpg"><p>${PANE}</p></div>`, ""],
  ])("%s", (_way, inside, head) => {
    expect(hidingOf(pageWith(inside, head), "which knots are used")).toMatch(/^interface/);
  });
});

import { describe, expect, it } from "vitest";
import { documentWith } from "../blocks/html/hiding/ferry-page.ts";

const PANE =
  "The second pane explains how the ferry is moored, which knots are used and who must hold the lantern at night.";

/** What is said to hide the kept block with these words; "nothing" where it is seen by all. */
const hiddenIn = (inside: string, words: string, head = "") => {
  const blocks = documentWith(inside, head).sections.flatMap((section) => section.blocks);
  const block = blocks.find(({ text }) => text.includes(words));
  return block === undefined ? "not kept" : (block.hidden ?? "nothing");
};

describe("what a kept block is hidden by", () => {
  it.each([
    ["hidden", `<div role="tabpanel" hidden><p>${PANE}</p></div>`],
    ["display:none", `<button aria-controls="a">Mooring</button><div id="a" style="display:none"><p>${PANE}</p></div>`],
    ["hidden=until-found", `<p hidden="until-found">${PANE}</p>`],
    ["aria-hidden", `<p aria-hidden="true">${PANE}</p>`],
    ["details", `<details><summary>Mooring</summary><div><p>${PANE}</p></div></details>`],
    [
      "details",
      `<details><summary>Ports</summary><details open><summary>Mooring</summary><p>${PANE}</p></details></details>`,
    ],
    ["nothing", `<details open><summary>Mooring</summary><p>${PANE}</p></details>`],
    ["nothing", `<p>${PANE}</p>`],
  ])("%s: %s", (by, inside) => expect(hiddenIn(inside, "second pane")).toBe(by));

  it("is nothing for what stands on a closed box", () => {
    const inside = `<details><summary>How the ferry is moored at night</summary><p>${PANE}</p></details>`;
    expect(hiddenIn(inside, "How the ferry is moored at night")).toBe("nothing");
  });
});

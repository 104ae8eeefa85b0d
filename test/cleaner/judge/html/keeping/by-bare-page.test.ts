import { expect, test } from "vitest";
import { judgeByBarePage } from "../../../../../cleaner/judge/html/keeping/by-bare-page.ts";
import { blockModel } from "../../../../../cleaner/judge/html/score-blocks.ts";
import type { Draft } from "../../../../../cleaner/judge/html/sight.ts";
import { viewPage } from "../../../../../cleaner/judge/html/view/page-view.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

/** Texts that are marked, where all blocks are kept so far but those that begin with "-". */
function keptOf(source: string): readonly string[] {
  const seen = readPage(source);
  const keeps = Uint8Array.from(seen.blocks, ({ text }) => (text.startsWith("-") ? 0 : 1));
  const view = viewPage(seen.blocks, { source }, blockModel().linear);
  // The judge asks for the page as cut, measured and kept so far; what it was scored by is for others.
  const draft = { ...seen, view, keeps } as unknown as Draft;
  return judgeByBarePage(draft).map(({ block }) => seen.blocks[block]?.text ?? "");
}

const PROSE = "<p>The keeper winds the lamp at dusk, and writes down the hour and the weather.";
const HEADS = ["The lamp", "The stairs", "The boat"].map((head) => `<h2>- ${head}</h2>${PROSE.repeat(3)}`).join("");
const LINKS = `<ul>${"<li><a href=/x>- Another page of the site</a>".repeat(3)}</ul>`;

test("headings, paragraphs and code between what is kept stay in a page of nothing but text", () => {
  expect(keptOf(`${PROSE}${HEADS}<pre>- wind --lamp</pre>${PROSE}<ul><li>- oil</ul>${PROSE}`)).toEqual([
    "- The lamp",
    "- The stairs",
    "- The boat",
    "- wind --lamp",
    "- oil",
  ]);
});

test("the heading before all that is kept stays, the short line before it does not", () => {
  expect(keptOf(`<p>- Page 3 of 7<h1>- The keeper's book</h1>${PROSE.repeat(7)}`)).toEqual(["- The keeper's book"]);
});

test.each([
  ["a chapter", `<h2>- Wrecks</h2><p>- ${"One ship was lost in the fog. ".repeat(20)}`, 2],
  ["a foot", "<p>- Printed in Whitby", 0],
])("what stands behind all that is kept stays where it is long: %s", (_, end, count) => {
  expect(keptOf(`${PROSE.repeat(12)}${end}`)).toHaveLength(count);
});

test.each([
  ["in a page whose boxes part it", `<div>${HEADS}</div><div>${PROSE.repeat(4)}</div>`],
  ["of links", `${PROSE.repeat(4)}${LINKS}${PROSE.repeat(4)}`],
  [
    "that is a caption",
    `${PROSE.repeat(4)}<figure><img src=a><figcaption>- The lamp</figcaption></figure>${PROSE.repeat(4)}`,
  ],
  ["that nobody sees", `${PROSE.repeat(4)}<p hidden>- ${"Buy oil. ".repeat(3)}</p>${PROSE.repeat(4)}`],
  ["that another judge has words for", `${PROSE.repeat(4)}<p>- Share this page</p>${PROSE.repeat(4)}`],
  [
    "beside which little is kept",
    `${PROSE}<h2>- The lamp</h2>${"<p>- oil oil oil oil oil oil".repeat(9)}${PROSE.repeat(2)}`,
  ],
])("it is left as it was judged %s", (_, source) => {
  expect(keptOf(source)).toEqual([]);
});

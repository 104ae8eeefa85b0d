import { expect, test } from "vitest";
import { readPage, shapes } from "./read-page.ts";

test("boxes that say they are a list are one", () => {
  const source = `<div role="list"><div role="listitem"><span>One</span></div><div role="listitem">Two<div role="list"><div><div role="listitem">Three</div></div></div></div></div><p>Behind.`;
  expect(readPage(source).blocks.map(({ kind, text, list }) => [kind, text, list?.depth])).toEqual([
    ["list-item", "One", undefined],
    ["list-item", "Two", undefined],
    ["list-item", "Three", 1],
    ["paragraph", "Behind.", undefined],
  ]);
});

test("the second paragraph of such an item is a paragraph", () => {
  expect(shapes(`<div role="list"><div role="listitem"><p>One.</p><p>More.</p></div></div>`)).toEqual([
    ["list-item", "One."],
    ["paragraph", "More."],
  ]);
});

test("Notion's items of lists are items", () => {
  const item = (kind: string, text: string) =>
    `<div class="notion-selectable notion-${kind}-block"><div>${text}</div></div>`;
  const source =
    item("bulleted_list", "One") + item("numbered_list", "Two") + item("to_do", "Three") + item("text", "Behind.");
  expect(shapes(source).map(([kind]) => kind)).toEqual(["list-item", "list-item", "list-item", "paragraph"]);
});

test("cells may be spans that say so", () => {
  const row = (cells: readonly string[]) =>
    `<div role=row>${cells.map((text) => `<span role=cell>${text}</span>`).join("")}</div>`;
  expect(shapes(`<div role=table>${row(["Oban", "0950"])}${row(["Craignure", "1039"])}</div>`)).toEqual([
    ["table", "Oban | 0950\nCraignure | 1039"],
  ]);
});

test.each(["table", "grid"])("boxes that say they are a %s are one", (role) => {
  const row = (cells: readonly string[], cell: string) =>
    `<div role="row">${cells.map((text) => `<div role="${cell}"><div>${text}</div></div>`).join("")}</div>`;
  const source = `<div role="${role}"><div role="rowgroup">${row(["Boat", "Crew"], "columnheader")}</div><div role="rowgroup">${row(["Gig", "7"], "cell")}${row(["Skiff", ""], "gridcell")}</div></div><p>Behind.`;
  expect(shapes(source)).toEqual([
    ["table", "Boat | Crew\nGig | 7\nSkiff"],
    ["paragraph", "Behind."],
  ]);
});

test.each([
  [
    "a row of a grid of columns",
    '<div class="row" role="row"><div role="cell">One</div><div role="cell">Two</div></div>',
  ],
  ["an item outside of a list", '<div role="listitem">One</div><div role="listitem">Two</div>'],
])("%s is none", (_what, source) => {
  expect(shapes(source)).toEqual([
    ["paragraph", "One"],
    ["paragraph", "Two"],
  ]);
});

test("a list in a line stays in it", () => {
  const source = `<p>By <span role="list"><span role="listitem">Ada</span>, <span role="listitem">Bo</span></span>.`;
  expect(shapes(source)).toEqual([["paragraph", "By Ada, Bo."]]);
});

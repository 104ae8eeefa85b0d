import { expect, test } from "vitest";
import { judgeByRecords } from "../../../../../cleaner/judge/html/keeping/by-records.ts";
import { keptIn } from "./kept-in.ts";

const fact = (name: string, value: string, box = "fact") =>
  `<div class="${box}"><h2>${name}</h2><div class="${box}-value">${value}</div></div>`;
const OTHERS = [
  fact("Number", "1887,0411"),
  fact("Made", "1811"),
  fact("Size", "Height: 41 cm"),
  fact("Given", "1887"),
];
const kept = (...facts: readonly string[]) => keptIn(judgeByRecords, `<main>${facts.join("")}</main>`);

test.each([
  ["a link", "<a href=/bristol>- Bristol</a>", ["- Bristol"]],
  ["several items", "<ul><li>- oak<li>- brass</ul>", ["- oak", "- brass"]],
])("what is dropped beside a kept heading stays in one of many boxes of one name: %s", (_, value, expected) => {
  expect(kept(...OTHERS.slice(0, 2), fact("Made in", value), ...OTHERS.slice(2))).toEqual(expected);
});

test.each([
  ["in a box of which nothing is kept", [...OTHERS, fact("- Made in", "- Bristol")]],
  ["among too few", [...OTHERS.slice(0, 2), fact("Made in", "- Bristol")]],
  ["among others that are dropped", [...OTHERS.slice(0, 2), ...["a", "b"].map((one) => fact(one, "- Bristol"))]],
  ["in a box of another name", [...OTHERS, fact("Made in", "- Bristol", "other")]],
  ["in a box without a name", [...OTHERS, "<div><h2>Made in</h2><div>- Bristol</div></div>"]],
  ["in a box that is a part of the page", [...OTHERS, fact("Made in", `<ul>${"<li>- Bristol".repeat(6)}</ul>`)]],
  ["that nobody sees", [...OTHERS, fact("Made in", "<p hidden>- Bristol</p>")]],
])("it is left as it was judged %s", (_, facts) => {
  expect(kept(...facts)).toEqual([]);
});

import { expect, test } from "vitest";
import { shapes } from "./read-page.ts";

test.each([
  [
    "facts of an annual report",
    "<ix:continuation><p>Sales were <ix:nonFraction name=a>383</ix:nonFraction> million.</p></ix:continuation><table><tr><td>Sales<td><ix:nonFraction>383</ix:nonFraction><tr><td>Costs<td>(<ix:nonFraction>12</ix:nonFraction>)</table>",
    [
      ["paragraph", "Sales were 383 million."],
      ["table", "Sales | 383\nCosts | (12)"],
    ],
  ],
  [
    "words that a writer of documents made half bold",
    "<p><span class=c0>A wo</span><span class='c2 c14'>rd of</span><span>fice</span> <span class=c>Ann</span><span class=s>May</span>",
    [["paragraph", "A word office Ann May"]],
  ],
])("%s stay in their line", (_, source, expected) => {
  expect(shapes(source)).toEqual(expected);
});

import { expect, test } from "vitest";
import { findFormulas } from "../../../cleaner/text/find-formulas.ts";

const found = (text: string) => findFormulas(text).map(([start, end]) => text.slice(start, end));

test.each([
  ["between two dollar signs", "It is $$\\sum_{i=1}^n i$$ in all.", ["$$\\sum_{i=1}^n i$$"]],
  ["between one", "Let $x_1$ and $y$ and $n = 2$ be.", ["$x_1$", "$y$", "$n = 2$"]],
  ["between brackets", "Let \\(x^2\\) and \\[y^2 = z\\] be.", ["\\(x^2\\)", "\\[y^2 = z\\]"]],
  ["with words that are set as text", "$$x = \\text{the whole of it}^2$$", ["$$x = \\text{the whole of it}^2$$"]],
])("formulas %s are found", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ["prices", "It cost $5 and then $10, or US$6_000 in the $7 shop."],
  ["a sentence between prices", "Between $x and the end of all that there is to say about it_ $y"],
  ["shell variables", "echo $HOME and $PATH are set"],
  ["paths", "C:\\(x86)\\folder"],
  ["a formula that never ends", "Let $x_1 be"],
])("%s are none", (_, text) => {
  expect(found(text)).toEqual([]);
});

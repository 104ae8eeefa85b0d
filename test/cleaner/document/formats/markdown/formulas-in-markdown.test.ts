import { expect, test } from "vitest";
import { writeFormula } from "../../../../../cleaner/document/formats/markdown/write-formula.ts";
import { cleanPage, FORMATS } from "../../../../../cleaner/index.ts";

const markdownOf = (body: string): string => {
  const bytes = new TextEncoder().encode(`<title>Sums</title><main><h1>Sums</h1>${body}</main>`);
  const outcome = cleanPage({ bytes, uri: "p.html", key: "p.html" }, { inlines: "include" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return FORMATS.markdown.write(outcome.document);
};

test.each([
  [
    "a formula of the page's",
    "<p>Let <math alttext='x_{1}^{2}'><mi>x</mi><mn>12</mn></math> be it.",
    "Let $x_{1}^{2}$ be it.",
  ],
  ["one that a script would draw", "<p>Let $$a_1 + \\frac{b_2}{c}$$ be it.", "Let $$a_1 + \\frac{b_2}{c}$$ be it."],
  ["in strong words", "<p>Let <b>$a_1$ be</b> it.", "Let **$a_1$ be** it."],
  ["in code it is code", "<p>Let <code>$a_1$</code> be it.", "Let `$a_1$` be it."],
  ["a price is none", "<p>It cost $5 *then* and $6_ now.", "It cost $5 \\*then\\* and $6\\_ now."],
])("%s is written as it is", (_, body, line) => {
  expect(markdownOf(body).split("\n")).toContain(line);
});

test.each([
  ["$a<b$", "$a\\lt b$"],
  ["$|x|$", "$\\vert x\\vert $"],
  ["$\\|x\\|$", "$\\Vert x\\Vert $"],
  ["$a*b$", "$a\\ast b$"],
  ["$\\operatorname*{max}$", "$\\operatorname*{max}$"],
  ["$[x](javascript:y)_1$", "$\\[x](javascript:y)\\_1$"],
  ["$`x`$", "$\\`x\\`$"],
])("%s means nothing else", (formula, written) => {
  expect(writeFormula(formula)).toBe(written);
});

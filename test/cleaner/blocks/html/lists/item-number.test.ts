import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../../../../growth-of.ts";
import { readPage, shapes } from "../read-page.ts";

const textsIn = (source: string) => shapes(source).map(([, text]) => text);

describe("the number of an item in a law", () => {
  test.each([
    ["in a line before the box of its text", "<div><a name=a></a> <span>(1)</span> <div>It was lent;</div></div>"],
    ["before the first paragraph in such a box", "<div><b>(1)</b>\n<div>\n<p>It was lent;</p></div></div>"],
    ["with no white space between the two", "<div><b>(1)</b><p>It was lent;</p></div>"],
    ["in the first of two cells", "<table><tr><td><p>(1)</p></td><td><p>It was lent;</p></td></tr></table>"],
    ["in cells of columns", "<table><col><col><tbody><tr><td>(1)</td><td>It was lent;</td></tr></tbody></table>"],
  ])("goes on in its text: %s", (_, source) => {
    expect(shapes(source)).toEqual([["paragraph", "(1) It was lent;"]]);
  });

  test("is the name in a list of definitions in laws of Germany, and no other name is", () => {
    const inner = "<dl><dt>a)</dt><dd><div>kept or</div></dd></dl>";
    expect(
      shapes(`<dl><dt>1.</dt><dd><div>boats that are${inner}lent,</div></dd><dt>Oar</dt><dd>A lever.</dd></dl>`),
    ).toEqual([
      ["list-item", "1. boats that are"],
      ["list-item", "a) kept or"],
      ["definition", "lent,"],
      ["definition", "Oar"],
      ["definition", "A lever."],
    ]);
  });

  test("goes on in the first of several paragraphs, and in a table inside of them", () => {
    const inner = "<table><tr><td><p>(i)</p></td><td><p>by night;</p></td></tr></table>";
    const source = `<table><tr>\n<td><p>(a)</p></td>\n<td>\n<p>It was lent</p>${inner}<p>at sea.</p></td></tr></table>`;
    expect(textsIn(source)).toEqual(["(a) It was lent", "(i) by night;", "at sea."]);
  });

  test.each(["12.", "a)", "(iv)", "(12a)", "—", "•"])("may be written as %s", (number) => {
    expect(textsIn(`<div><span>${number}</span> <p>It was lent.</p></div>`)).toEqual([`${number} It was lent.`]);
  });

  test.each([
    ["a year", "<div><span>1998</span> <p>It was lent.</p></div>", ["1998", "It was lent."]],
    [
      "a number and a title",
      "<div><span>(1)</span><b>Loans</b><p>It was lent.</p></div>",
      ["(1)Loans", "It was lent."],
    ],
    ["a heading behind it", "<div><span>(1)</span><h3>Loans</h3></div>", ["(1)", "Loans"]],
    ["text before it", "<div>See <span>(1)</span><p>It was lent.</p></div>", ["See (1)", "It was lent."]],
    ["a box of its own", "<div><div>(1)</div><p>It was lent.</p></div>", ["(1)", "It was lent."]],
  ])("is none where there is %s", (_, source, texts) => {
    expect(textsIn(source)).toEqual(texts);
  });

  test("goes on in the first of several paragraphs in rows of one table, as minutes are written", () => {
    const row = (number: string, text: string) => `<tr><td><p>${number}</p></td><td>${text}</td></tr>`;
    const rows = [row("1.", "<p>Apologies</p><div>From Ms Hart.</div>"), row("2.", "<p>Boathouse</p><p>Agreed.</p>")];
    expect(textsIn(`<table>${rows.join("")}</table>`)).toEqual([
      "1. Apologies",
      "From Ms Hart.",
      "2. Boathouse",
      "Agreed.",
    ]);
  });

  test("in rows of one table is a column", () => {
    expect(shapes("<table><tr><td>1.<td>Cork<tr><td>2.<td>Kinsale</table>")).toEqual([
      ["table", "1. | Cork\n2. | Kinsale"],
    ]);
  });

  test.each([
    ["boxes without text inside one another", (n: number) => `${"<span>".repeat(n)}x${"</span><p></p>".repeat(n)}`],
    ["cells without end in one row", (n: number) => `<table><tr>${"<td>(1)".repeat(n)}</table>`],
  ])("is looked for in proportion: %s", (_, page) => {
    expect(growthOf((n) => readPage(page(n)), 4000)).toBeLessThan(IN_PROPORTION);
  });
});

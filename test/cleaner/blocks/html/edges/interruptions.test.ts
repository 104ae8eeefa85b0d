import { describe, expect, test } from "vitest";
import { readPage, shapes } from "../read-page.ts";

const HIDDEN = "<span style=display:none>(opens in a new window)</span>";

describe("hidden text in the middle of a line", () => {
  test("is a block of its own, and the line goes on behind it", () => {
    expect(shapes(`<p>Apply on <a href=/x>the site ${HIDDEN}</a> or come to the office.</p>`)).toEqual([
      ["paragraph", "Apply on the site or come to the office."],
      ["paragraph", "(opens in a new window)"],
    ]);
  });

  test("is no part of the line's source", () => {
    const source = `<p>Apply here ${HIDDEN} or come.</p>`;
    const { blocks } = readPage(source);
    const parts = blocks[0]?.pieces?.map(([start, end]) => source.slice(start, end).trim());
    expect(parts).toEqual(["Apply here", "or come."]);
    expect(source.slice(...(blocks[1]?.span ?? [0, 0]))).toBe("(opens in a new window)");
  });

  test("leaves the links around it whole", () => {
    const [block] = readPage(`<p>On <a href=/x>the ${HIDDEN} site</a> of the city.</p>`).blocks;
    expect(block?.inlines.map(({ start, end }) => block.text.slice(start, end))).toEqual(["the site"]);
  });

  test("may stand in code", () => {
    expect(shapes("<pre>ls <span style=display:none>$ </span>-l\nrm x</pre>")[0]).toEqual(["code", "ls -l\nrm x"]);
  });

  test("may stand in a line twice, and within itself", () => {
    const twice = `<p>One ${HIDDEN} two <span hidden>a <b style=display:none>b</b> c</span> three.</p>`;
    const [line, ...hidden] = readPage(twice).blocks;
    expect(line?.text).toBe("One two three.");
    expect(line?.pieces).toHaveLength(3);
    expect(hidden.every(({ hiding }) => hiding !== undefined)).toBe(true);
  });

  test("that is nothing but a box leaves the line in one piece", () => {
    expect(readPage("<p>One <span hidden></span> two.</p>").blocks[0]?.pieces).toBeUndefined();
  });

  test("at the end of a line is followed by the next line", () => {
    expect(shapes(`<p>One ${HIDDEN}</p><p>Two.</p>`).map(([, text]) => text)).toEqual([
      "One",
      "(opens in a new window)",
      "Two.",
    ]);
  });

  test("parts it no more where it is a box of lines, for nothing that is not shown takes place", () => {
    expect(shapes("<div>One <div hidden>two</div> three.</div>").map(([, text]) => text)).toEqual([
      "One three.",
      "two",
    ]);
  });

  test("is apart where it is a tooltip, which a script shows", () => {
    const tip = "<span role=tooltip style=display:none>Ask for it.</span>";
    expect(shapes(`<p>Under six${tip} they travel free.</p>`).map(([, text]) => text)).toEqual([
      "Under six they travel free.",
      "Ask for it.",
    ]);
  });
});

test("what is only read aloud is no part of a line, though a sheet of the page hides it in a box that is named as panes are", () => {
  const sheet = "<style>.screen-reader-text{position:absolute;width:1px;height:1px;overflow:hidden}</style>";
  const line =
    "<p class=details>10<span class=screen-reader-text> minutes</span> <span aria-hidden=true>mins</span></p>";
  expect(shapes(sheet + line).map(([, text]) => text)).toEqual(["10 mins", "minutes"]);
});

describe("hidden text in a table", () => {
  const sort = "<span style=display:none>sort</span>";
  const table = (rows: string) => `<table>${rows}</table>`;

  test.each([
    ["behind the words of a cell", `<tr><th>Zone ${sort}<th>Fare ${sort}<tr><td>Inner ${sort} harbour<td>2.40`],
    ["before them", `<tr><th>${sort} Zone<th>${sort} Fare<tr><td>Inner harbour<td>${sort}2.40`],
    ["in a box", "<tr><th>Zone<th>Fare<tr><td>Inner <div hidden>sort</div> harbour<td>2.40"],
    ["in a row of its own", "<tr><th>Zone<th>Fare<tr hidden><td>sort<td>sort<tr><td>Inner harbour<td>2.40"],
  ])("%s leaves its rows as they are", (_, rows) => {
    expect(shapes(table(rows))).toContainEqual(["table", "Zone | Fare\nInner harbour | 2.40"]);
  });

  test("is a block of its own, and no part of the table's source", () => {
    const source = table(`<tr><th>Zone ${sort}<th>Fare<tr><td>Inner<td>2.40`);
    const [rows, hidden] = readPage(source).blocks;
    expect(rows?.pieces?.map(([start, end]) => source.slice(start, end)).join("")).not.toContain("sort");
    expect(hidden?.text).toBe("sort");
  });
});

test("a note that is written into its sentence stands behind it, and a formula beside its number: arXiv", () => {
  const note = `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>It is a loss.</span></span></span>`;
  const formula = `<table class="ltx_equation ltx_eqn_table"><tr><td class="ltx_eqn_cell ltx_eqn_center_padleft"></td><td class="ltx_eqn_cell"><math display="block"><mi>x</mi></math></td><td class="ltx_eqn_cell"></td><td class="ltx_eqn_cell ltx_eqn_eqno"><span>(1)</span></td></tr></table>`;
  const source = `<p class="ltx_p">The loss${note} is small.</p>${formula}`;
  const { blocks } = readPage(source);
  expect(blocks.map(({ text }) => text)).toEqual(["The loss¹ is small.", "1 It is a loss.", "$$x$$ (1)"]);
  expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe("Theloss1issmall.11Itisaloss.x(1)".length);
  expect(blocks[0]?.pieces).toHaveLength(2);
});

test("signs in what interrupts a line are counted with the line", () => {
  const chars = (source: string) => readPage(source).blocks.reduce((sum, block) => sum + block.chars, 0);
  expect(chars('<p>Word <span style="display:none"><a href="#x">¶</a></span> more.')).toBe("Word¶more.".length);
});

test("a sign before what interrupts a row does not reach over it", () => {
  const source = '<table><tr><a href="#x">¶</a><td><div style="display:none">Hidden.</div>Shown.</td></tr></table>';
  const spans = readPage(source).blocks.map(({ text, span }) => [text, source.slice(...span)]);
  expect(spans).toEqual([
    ["Hidden.", "Hidden."],
    ["Shown.", "Shown."],
  ]);
});

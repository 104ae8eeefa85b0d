import { describe, expect, test } from "vitest";
import { readPage, shapes } from "./read-page.ts";

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

  test("parts lines where it is a box of lines", () => {
    expect(shapes("<div>One <div hidden>two</div> three.</div>").map(([, text]) => text)).toEqual([
      "One",
      "two",
      "three.",
    ]);
  });
});

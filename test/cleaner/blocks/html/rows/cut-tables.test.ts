import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../../../../growth-of.ts";
import { readPage, shapes } from "../read-page.ts";

describe("tables", () => {
  test("rows of facts become one block, cells apart, header first", () => {
    expect(shapes("<table><tr><th>Size<th>Price<tr><td>S<td>1<tr><td>M<td><p>2</p></table>")).toEqual([
      ["table", "Size | Price\nS | 1\nM | 2"],
    ]);
  });

  test("cells as Word writes them are cells", () => {
    const cell = (text: string) => `<td><p class=MsoNormal><span>${text}</span><o:p></o:p></p>`;
    expect(shapes(`<table><tr>${cell("a")}${cell("b")}<tr>${cell("c")}${cell("d")}</table>`)).toEqual([
      ["table", "a | b\nc | d"],
    ]);
  });

  test("a table of boxes below a row that is their head is none (vBulletin 3)", () => {
    const head = "<table><tr><td>Today, 9:03<td>#1";
    const user = "<td><div>ann</div><div>Harbour</div>";
    const post = "<td><div><b>Winches</b></div><div>Mine came off.</div>";
    expect(shapes(`${head}<tr>${user}${post}</table>`).slice(1)).toEqual([
      ["paragraph", "ann"],
      ["paragraph", "Harbour"],
      ["paragraph", "Winches"],
      ["paragraph", "Mine came off."],
    ]);
    const row = "<tr><td>Cork<td>12";
    expect(shapes(`${head}${row.repeat(2)}<tr><td><div>ann</div> and <div>bo</div></table>`)).toHaveLength(1);
  });

  test("the last lines of a cell are no beginning of the next one", () => {
    expect(
      shapes("<table><tr><td>Tunes<br><br>since May 1999<td>Making a whistle<p>A tube.</table>").slice(1, 3),
    ).toEqual([
      ["paragraph", "since May 1999"],
      ["paragraph", "Making a whistle"],
    ]);
    expect(shapes("<table><tr><td><div>ann</div>Harbour<td>Mine came off.</table>").slice(1)).toEqual([
      ["paragraph", "Harbour"],
      ["paragraph", "Mine came off."],
    ]);
    // What stands in a row before its first cell is read with that one.
    expect(shapes("<div role=table><div role=row>Cork<span role=cell>12</span></div></div>")).toHaveLength(1);
  });

  test("a database of Notion is a table, and an icon before what fills a cell breaks no row", () => {
    const cell = (text: string) =>
      `<div class="notion-table-view-cell"><div><div><span>${text}</span></div></div></div>`;
    const head = '<div class="notion-table-view-header-cell"><div><div><svg/></div><div>Step</div></div></div>';
    const row = (cells: string) =>
      `<div class="notion-collection-item"><div class="notion-table-view-row">${cells}</div></div>`;
    const table = `<div class="notion-table-view"><div class="notion-table-view-header-row">${head}${cell("Who")}</div>`;
    expect(shapes(`${table}${row(cell("Names") + cell("Ann"))}${row(cell("Paths") + cell("Bo"))}</div>`)).toEqual([
      ["table", "Step | Who\nNames | Ann\nPaths | Bo"],
    ]);
    const property = (box: string) =>
      `<div role=row><div role=cell><div>${box}<div>Owner</div></div></div><div role=cell>Kit</div></div>`;
    const owner = (box: string) => shapes(`<div role=table>${property(box)}${property(box)}</div>`)[0];
    expect(owner("<div class=icon></div>")).toEqual(["table", "Owner | Kit\nOwner | Kit"]);
    expect(owner("<div>Of</div>")).not.toEqual(["table", "Owner | Kit\nOwner | Kit"]);
  });

  test("an empty cell keeps its column", () => {
    expect(shapes("<table><tr><td>a<td>b<td>c<tr><td>d<td><td>f</table>")[0]?.[1]).toBe("a | b | c\nd |  | f");
  });

  test("an empty cell before a text that is no table's writes nothing", () => {
    const page = "<table><tr><td colspan=2><td><td><div>One <b>of</b> two.<p>Another.</div></table>";
    const [first] = readPage(page).blocks;
    expect(shapes(page)).toEqual([
      ["paragraph", "One of two."],
      ["paragraph", "Another."],
    ]);
    expect(first?.text.slice(first.inlines[0]?.start, first.inlines[0]?.end)).toBe("of");
  });

  test("names of cells in a text that was never markup stay in its line", () => {
    expect(shapes("Headers and data (<th> and <td> elements) make up the row.")).toEqual([
      ["paragraph", "Headers and data ( and | elements) make up the row."],
    ]);
  });

  test("cells that stand over columns and rows leave the others in their columns", () => {
    const source = `<table><tr><th rowspan=2>Port<th colspan=2>Boats<th rowspan=2>Fee<tr><th>2000<th>2010
      <tr><td rowspan="2">Cork<td>1<td>2<td>3<tr><td>4<td>5<td>6</table>`;
    expect(shapes(source)).toEqual([
      ["table", "Port | Boats |  | Fee\n | 2000 | 2010\nCork | 1 | 2 | 3\n | 4 | 5 | 6"],
    ]);
  });

  test("a bar in a cell ends no cell", () => {
    const source =
      "<table><tr><th>Type<th>Default<tr><td><code>string</code> | <b>null</b><td>x |<tr><td>|<td>b</table>";
    const [block] = readPage(source).blocks;
    const text = "Type | Default\nstring\u00a0|\u00a0null | x\u00a0|\n| | b";
    expect(block?.text).toBe(text);
    expect(block?.inlines.map(({ start, end }) => text.slice(start, end))).toEqual(["string", "null"]);
  });

  test("inlines move with their cells", () => {
    const [block] = readPage("<table><tr><td rowspan=2>a<td>b<tr><td>c <a href=x>d</a></table>").blocks;
    expect(block?.text).toBe("a | b\n | c d");
    expect(block?.inlines.map(({ start, end }) => block.text.slice(start, end))).toEqual(["d"]);
  });

  test("cells that claim a million columns cost what the others do", () => {
    const row = "<tr><td colspan=1000 rowspan=65534>a<td rowspan=65534>b";
    expect(shapes(`<table>${row.repeat(1000)}</table>`)[0]?.[1].length).toBeLessThan(1000 * row.length);
  });

  describe("a menu beside a text is none of its row", () => {
    const text = "The ferry left at dawn and the town slept on. ".repeat(7).trim();
    const links = "<a href=/1>Home</a> <a href=/2>News</a> | <a href=/3>Old boats</a>";

    test.each([
      ["in one line", `<td>${links}<td>${text}`, ["Home News | Old boats", text]],
      ["a line each", `<td>${links.replaceAll("</a>", "</a><br>")}<td>${text}`, ["Home News | Old boats", text]],
      ["on the right, below a title", `<td>${text}<td><b>Go to</b> ${links}`, [text, "Go to Home News | Old boats"]],
      [
        "beside a table",
        `<td>${links}<td>In short: <table><tr><td>a</table>`,
        ["Home News | Old boats", "In short:", "a"],
      ],
    ])("%s", (_where, row, texts) => {
      expect(shapes(`<table><tr>${row}</table>`).map(([, written]) => written)).toEqual(texts);
    });

    test.each([
      ["few links", `<td><a href=/1>Ann</a>, <a href=/2>Bo</a><td>${text}`],
      ["a short text", `<td>${links}<td>The ferry left at dawn.`],
      ["words among links", `<td>By ${links} who wrote all of it together<td>${text}`],
      ["a header", `<th>${links}<td>${text}`],
    ])("but with %s it is one of its cells", (_what, row) => {
      expect(shapes(`<table><tr>${row}</table>`)).toHaveLength(1);
    });

    test("but in a table of many rows it is one of its cells", () => {
      const row = `<tr><td>${links}<td>${text}`;
      expect(shapes(`<table>${row.repeat(4)}</table>`)).toHaveLength(8);
      expect(shapes(`<table>${row.repeat(5)}</table>`)).toHaveLength(1);
    });

    test("its table's other rows are no facts then", () => {
      expect(shapes(`<table><tr><td>a<td>b<tr><td>${links}<td>${text}<tr><td>c<td>d</table>`)).toHaveLength(4);
    });

    test("however long a row is, it is looked at once", () => {
      const rowOf = (cells: number) => readPage(`<table><tr>${`<td>${links}`.repeat(cells)}<td>${text}`);
      expect(rowOf(10_000).blocks.length).toBeGreaterThan(5_000);
      expect(growthOf(rowOf, 2_500)).toBeLessThan(IN_PROPORTION);
    });
  });

  test("a table that lays out the page is cut like the page", () => {
    expect(shapes("<table><tr><td>Menu<td><p>One.<p>Two.</table>").map(([kind]) => kind)).not.toContain("table");
  });

  test.each([
    ["a list", "<ul><li>b</li> <li>c</li></ul>", "b; c"],
    ["a list that is announced", "Both:<ul><li>b.<li>c</ul>", "Both: b. c"],
    ["empty lines", "b<br><br>c", "b c"],
    ["paragraphs", "<p>b</p><p>c</p>", "b c"],
    ["boxes", "<div><p>b</p><div>c</div></div>", "b c"],
  ])("%s in a cell of facts ends no row", (_what, inside, text) => {
    const source = `<table><tr><th>Port<th>Boats<tr><td>Cork<td>${inside}<tr><td>${inside}<td>d</table><p>e<p>f`;
    expect(shapes(source)).toEqual([
      ["table", `Port | Boats\nCork | ${text}\n${text} | d`],
      ["paragraph", "e"],
      ["paragraph", "f"],
    ]);
  });

  test.each([
    ["names no columns", "<td>Port<td>Boats", "<p>b<p>c"],
    ["holds a heading", "<th>Port<th>Boats", "<h3>b</h3><p>c"],
    ["holds a control", "<th>Port<th>Boats", "<p>b<p><select><option>c</select>"],
    ["holds much", "<th>Port<th>Boats", `<p>${"b".repeat(300)}<p>c`],
  ])("a table that %s and has paragraphs in its cells is none of facts", (_what, head, inside) => {
    const source = `<table><tr>${head}<tr><td>Cork<td>${inside}</table>`;
    expect(shapes(source).map(([kind]) => kind)).not.toContain("table");
  });

  test("buttons in cells of facts end no row: offers, reports, headers that sort", () => {
    const source = `<table><tr><th><button>Date</button><th>Event<th>
      <tr><td>11/9<td>Listed<div>$303</div><td><button>Report</button><tr><td>6/2<td>Sold<td><p>See <button>Map</button></table>`;
    expect(shapes(source)).toEqual([["table", "Date | Event\n11/9 | Listed $303 | Report\n6/2 | Sold | See Map"]]);
  });

  test("a button that is all of a cell ends no row, whether or not the columns have names", () => {
    const row = (name: string) => `<tr><td>${name}<td><div><button>Order</button></div>`;
    expect(shapes(`<table>${row("Oak")}${row("Ash")}</table>`)).toEqual([["table", "Oak | Order\nAsh | Order"]]);
  });

  test("a table that a shop says is none holds facts where each of its rows has a name: Amazon", () => {
    const rowOf = (name: string, inside: string) => `<tr><th>${name}</th><td>${inside}</td></tr>`;
    const rows = rowOf("Weight", "2.9 pounds") + rowOf("Rank", "<div>9</div><br><span>in Kettles</span>");
    const source = (row: string) => `<table role=presentation>${row}${rows}</table>`;
    expect(shapes(source(""))).toEqual([["table", "Weight | 2.9 pounds\nRank | 9 in Kettles"]]);
    expect(shapes(source("<tr><td>Side<td>Page")).map(([kind]) => kind)).not.toContain("table");
  });

  test("a table around a table is layout, the inner one is facts", () => {
    const source = "<table><tr><td>Side<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>";
    expect(shapes(source)).toEqual([
      ["paragraph", "Side"],
      ["table", "a | b\nc | d"],
    ]);
  });
});

test("the sign of a note that a table sets beside its text is no cell: Asciidoctor", () => {
  const note = (kind: string) =>
    `<div class="admonitionblock ${kind}"><table><tr><td class="icon"><div class="title">Tip</div></td><td class="content">Write it down.</td></tr></table></div>`;
  expect(shapes(`${note("tip")}<p>Behind.`)).toEqual([
    ["paragraph", "Tip"],
    ["paragraph", "Write it down."],
    ["paragraph", "Behind."],
  ]);
});

import type { Block, Inline } from "../../../model/block.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { Cell } from "../../rows/cell.ts";
import { type RowText, RowWriter, readSpan } from "../../rows/row-text.ts";
import { type References, readInlines } from "./markdown-inlines.ts";

type Reading = Pick<Block, "text" | "inlines" | "linkChars">;

/** What parts a table: rows, and cells with their attributes. The ends of cells are tags as others are. */
const ROW_EDGE = /<\/?tr(?:\s[^<>]{0,2000})?>/i;
const CELL = /<t[dh](\s[^<>]{0,2000})?>/i;
const NOTHING_SHOWN = /<\/?(?:html|body|caption|colgroup|col|t[dh])(?:\s[^<>]{0,2000})?>/gi;
const SPAN = { columns: /\bcolspan\s?=\s?["']?(\d{1,6})/i, rows: /\browspan\s?=\s?["']?(\d{1,6})/i } as const;

/** The rows of a table that is written in HTML, cells by " | ", each in its column; what stands outside of cells is a row of its own. */
export function readTaggedTable(html: string, references: References): Reading {
  const writer = new RowWriter();
  const rows: string[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  let linkChars = 0;
  const add = (row: RowText) => {
    if (row.text.trim() === "") return;
    for (const inline of row.inlines)
      inlines.push({ ...inline, start: inline.start + length, end: inline.end + length });
    rows.push(row.text);
    length += row.text.length + 1;
  };
  for (const part of html.split(ROW_EDGE)) {
    const [before = "", ...parts] = part.split(CELL);
    const outside = readPart(before, references);
    add(outside);
    const row = readRow(parts, references);
    linkChars += outside.linkChars + row.linkChars;
    if (row.cells.length > 0) add(writer.write(row));
  }
  return { text: rows.join("\n"), inlines, linkChars };
}

interface Row extends Reading {
  readonly cells: Cell[];
}

/** One row by its parts: attributes and content of each cell in turn. */
function readRow(parts: readonly string[], references: References): Row {
  const cells: Cell[] = [];
  const inlines: Inline[] = [];
  let text = "";
  let linkChars = 0;
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const attributes = parts[i] ?? "";
    const cell = readPart(parts[i + 1] ?? "", references);
    const [start, end] = cell.text === "" ? [-1, -1] : [text.length, text.length + cell.text.length];
    for (const inline of cell.inlines)
      inlines.push({ ...inline, start: inline.start + start, end: inline.end + start });
    cells.push({ columns: spanIn(attributes, "columns"), rows: spanIn(attributes, "rows"), start, end });
    text += cell.text;
    linkChars += cell.linkChars;
  }
  return { text, cells, inlines, linkChars };
}

function readPart(html: string, references: References): Reading {
  return readInlines(collapseSpaces(html.replace(NOTHING_SHOWN, " ")), references);
}

function spanIn(attributes: string, of: keyof typeof SPAN): number {
  return readSpan(SPAN[of].exec(attributes)?.[1]);
}

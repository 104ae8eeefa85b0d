import type { Block, Inline } from "../../../model/block.ts";
import { CELL_EDGE } from "../../../text/cell-edge.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { keepOwnBars } from "../../rows/own-bars.ts";
import { type References, readInlines } from "./markdown-inlines.ts";
import { isEmptyRow, isTableRule } from "./markdown-lines.ts";

type Reading = Pick<Block, "text" | "inlines" | "linkChars">;

const OUTER_BAR = /^\s*\||\|\s*$/g;
const BAR = /(?<!\\)\|/;

/** The rows of a table by line feed, their cells by " | ", each in its column, with what is marked in them. */
export function readTable(lines: readonly string[], references: References): Reading {
  const table = new TableReader(references);
  lines.forEach((line, i) => {
    if (!isEmptyRow(line) && !(i < 2 && isTableRule(line))) table.addRow(line);
  });
  return table.read();
}

class TableReader {
  readonly #references: References;
  readonly #rows: string[] = [];
  readonly #inlines: Inline[] = [];
  #length = 0;
  #linkChars = 0;

  constructor(references: References) {
    this.#references = references;
  }

  addRow(line: string): void {
    let row = "";
    let edges = "";
    for (const cell of line.replace(OUTER_BAR, "").split(BAR)) {
      const { text, inlines, linkChars } = readInlines(collapseSpaces(cell.replaceAll("\\|", "|")), this.#references);
      if (text !== "") {
        row += edges;
        edges = "";
        for (const inline of inlines) this.#inlines.push(moved(inline, this.#length + row.length));
        this.#linkChars += linkChars;
        row += keepOwnBars(text);
      }
      edges += CELL_EDGE;
    }
    this.#rows.push(row);
    this.#length += row.length + 1;
  }

  read(): Reading {
    return { text: this.#rows.join("\n") || "|", inlines: this.#inlines, linkChars: this.#linkChars };
  }
}

function moved(inline: Inline, by: number): Inline {
  return { ...inline, start: inline.start + by, end: inline.end + by };
}

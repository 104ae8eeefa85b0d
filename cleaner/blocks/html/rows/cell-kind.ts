import { type Element, isTag } from "domhandler";
import { isNumberedRow } from "../lists/item-number.ts";
import { LaidOutRows } from "./laid-out-rows.ts";

/** Tables that set out what is none: LaTeXML's formulas with their numbers, Asciidoctor's notes behind their signs. */
const FORMULA = "ltx_eqn_cell";
const NOTE = /(?:^|\s)admonitionblock(?:\s|$)/;
/** From a cell to the box around its table. */
const MAX_STEPS = 4;

/** What a cell is: one of a row, a part of a line, or a box of its own. */
export type CellKind = "cell" | "in line" | "box";

/** Tells what a table's cell is: by the names that generators give, by a number alone before it, and by what stands beside it in its row. */
export class CellKinds {
  readonly #laidOut = new LaidOutRows();

  of(cell: Element): CellKind {
    const { attribs, parent } = cell;
    const names = attribs.class;
    if (names?.includes(FORMULA) === true) return "in line";
    if ((names === "icon" || names === "content") && isOfNote(cell)) return "box";
    if (parent === null || !isTag(parent) || parent.name !== "tr") return "cell";
    return isNumberedRow(parent) ? "in line" : this.#laidOut.has(parent) ? "box" : "cell";
  }
}

/** Whether another element stands before a cell in its row; names of elements in a text have no row. */
export function hasCellBefore(cell: Element): boolean {
  if (cell.parent === null || !isTag(cell.parent) || cell.parent.name !== "tr") return false;
  let at = cell.prev;
  while (at !== null && !isTag(at)) at = at.prev;
  return at !== null;
}

function isOfNote({ parent }: Element): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.attribs.class !== undefined && NOTE.test(at.attribs.class)) return true;
  return false;
}

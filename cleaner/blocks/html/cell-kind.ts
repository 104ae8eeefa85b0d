import { type Element, isTag } from "domhandler";

/** Tables that set out what is none: LaTeXML's formulas with their numbers, Asciidoctor's notes behind their signs. */
const FORMULA = "ltx_eqn_cell";
const NOTE = /(?:^|\s)admonitionblock(?:\s|$)/;
/** From a cell to the box around its table. */
const MAX_STEPS = 4;

/** What a cell is: one of a row, a part of a line, or a box of its own. */
export type CellKind = "cell" | "in line" | "box";

/** Tells what a table's cell is by the names that generators give. */
export function cellKindOf(cell: Element): CellKind {
  const names = cell.attribs.class;
  if (names === undefined) return "cell";
  if (names.includes(FORMULA)) return "in line";
  return (names === "icon" || names === "content") && isOfNote(cell) ? "box" : "cell";
}

function isOfNote({ parent }: Element): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.attribs.class !== undefined && NOTE.test(at.attribs.class)) return true;
  return false;
}

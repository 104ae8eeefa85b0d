import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { nextIn } from "../next-in.ts";

/** Fewer links than this are what a row of facts may say: authors, sizes, genres. */
const MIN_LINKS = 3;
/** Ink of a menu that stands outside of its links: a title, bars between them. */
const MAX_OTHER_SHARE = 0.25;
/** A cell of more ink outside of links is a column of the page. */
const MIN_COLUMN_INK = 240;
/** A table of more rows lists something, with its links: lectures, say, each with its slides and notes. */
const MAX_ROWS = 4;

/** What a row of a table shows: a menu beside a column of the page, or anything else. */
type CellLook = "menu" | "column" | "other";

/** Tells rows that lay out the page: in one of them a menu stands beside a text, and neither goes on with the other. */
export class LaidOutRows {
  readonly #known = new WeakMap<Element, boolean>();

  has(row: Element): boolean {
    let laysOut = this.#known.get(row);
    if (laysOut === undefined) {
      laysOut = isLaidOut(row);
      this.#known.set(row, laysOut);
    }
    return laysOut;
  }
}

function isLaidOut(row: Element): boolean {
  const cells = row.children.filter(isTag);
  if (hasManyBeside(row) || cells.length < 2 || cells.some(({ name }) => name !== "td")) return false;
  const looks = cells.map(lookOf);
  return looks.includes("menu") && looks.includes("column");
}

function hasManyBeside(row: Element): boolean {
  let beside = 0;
  for (const side of ["prev", "next"] as const)
    for (let at = row[side]; at !== null && beside < MAX_ROWS; at = at[side]) if (isTag(at)) beside++;
  return beside >= MAX_ROWS;
}

/** Never looks into a table inside, which is a column's: however deep tables nest, each node is looked at once. */
function lookOf(cell: Element): CellLook {
  let links = 0;
  let linkInk = 0;
  let otherInk = 0;
  for (let node = nextIn(cell, cell); node !== null; node = nextIn(cell, node)) {
    if (isTag(node)) {
      if (node.name === "table") return "column";
      if (node.name === "a" && node.attribs.href !== undefined) links++;
    } else if (isText(node)) {
      const ink = countInk(node.data);
      if (ink > 0 && isInLink(node, cell)) linkInk += ink;
      else otherInk += ink;
    }
    if (otherInk > MIN_COLUMN_INK) return "column";
  }
  return links >= MIN_LINKS && otherInk <= (linkInk + otherInk) * MAX_OTHER_SHARE ? "menu" : "other";
}

function isInLink(node: AnyNode, cell: Element): boolean {
  for (let at = node.parent; at !== null && at !== cell; at = at.parent) if (isTag(at) && at.name === "a") return true;
  return false;
}

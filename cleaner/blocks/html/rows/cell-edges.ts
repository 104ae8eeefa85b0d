import { type Element, isTag, isText } from "domhandler";
import { traitsOf } from "../elements.ts";
import { isFactTable } from "./is-fact-table.ts";

/** What stands in cells as lines do in a paragraph. */
const LINES: ReadonlySet<string> = new Set(["p", "div", "ul", "ol", "li", "button"]);
/** ... and what may be all of a cell in any table. */
const ALONE: ReadonlySet<string> = new Set(["p", "div", "button"]);
const CELL_ROLES: ReadonlySet<string> = new Set(["cell", "gridcell", "columnheader", "rowheader"]);
/** What the parts of a database are called: Notion. */
const PART_NAME = "notion-table-view-";

/** Tells the elements in table cells whose edges do not break the row: the only one in a cell, or any in a table of facts. */
export class CellEdges {
  readonly #soft = new Set<Element>();
  #table: Element | undefined;

  /** Whether the edges of an element that is entered are soft. */
  enter(element: Element): boolean {
    if (element.name === "table" && this.#table === undefined && isFactTable(element)) this.#table = element;
    const isIn = this.areSoft ? LINES.has(element.name) : this.#isAloneInCell(element);
    if (isIn) this.#soft.add(element);
    return isIn;
  }

  /** The same of one that is left. */
  leave(element: Element): boolean {
    if (element === this.#table) this.#table = undefined;
    return this.#soft.delete(element);
  }

  get areSoft(): boolean {
    return this.#table !== undefined;
  }

  #isAloneInCell(element: Element): boolean {
    if (!ALONE.has(element.name)) return false;
    const outside = element.parent;
    if (outside === null || !isTag(outside)) return false;
    const holds = traitsOf(outside.name).isCell || isNamedCell(outside) || this.#soft.has(outside);
    return holds && (isHollow(element) || (isBlankTo(element, "prev") && isBlankTo(element, "next")));
  }
}

function isBlankTo(element: Element, side: "prev" | "next"): boolean {
  for (let node = element[side]; node !== null; node = node[side])
    if ((isTag(node) && !isHollow(node)) || (isText(node) && node.data.trim() !== "")) return false;
  return true;
}

function isNamedCell({ attribs: { role = "", class: names = "" } }: Element): boolean {
  return CELL_ROLES.has(role) || names.includes(PART_NAME);
}

/** Whether a box holds nothing but a drawing: the icon before a property's name. */
function isHollow({ name, children }: Element): boolean {
  return name === "div" && children.every((child) => isTag(child) && child.name === "svg");
}

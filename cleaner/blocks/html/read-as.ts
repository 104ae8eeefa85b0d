import type { Element } from "domhandler";
import type { Box } from "../../model/block.ts";
import { codeBoxOf } from "./code/code-box.ts";
import { readAsPart } from "./forum-boxes.ts";
import { isVerse } from "./lines/verses.ts";
import { isWritten, WRITTEN } from "./lines/written-text.ts";
import { isWordItem } from "./lists/item-tag.ts";

/** Roles of what HTML has an element for, and whose parts are told by their roles too. WAI-ARIA 1.2, 5.3.3. */
const WHOLES: ReadonlyMap<string, string> = new Map([
  ["list", "ul"],
  ["table", "table"],
  ["grid", "table"],
]);
/** The parts, and what they are part of. */
const PARTS: ReadonlyMap<string, { readonly tag: string; readonly of: readonly string[] }> = new Map([
  ["listitem", { tag: "li", of: ["ul", "ol"] }],
  ["row", { tag: "tr", of: ["table"] }],
  ["cell", { tag: "td", of: ["tr"] }],
  ["gridcell", { tag: "td", of: ["tr"] }],
  ["columnheader", { tag: "th", of: ["tr"] }],
  ["rowheader", { tag: "th", of: ["tr"] }],
]);
/** Elements that mean nothing by themselves, or little enough that a role says more; custom elements are such too. */
const VAGUE: ReadonlySet<string> = new Set(["div", "section", "article"]);
/** Notion's items of lists, and the tables that show a database. */
const NOTION_ITEM = /(?:^|\s)notion-(?:bulleted_list|numbered_list|to_do)-block(?:\s|$)/;
const NOTION_TABLE = /(?:^|\s)notion-table-view(?:-(?:header-)?(row|cell))?(?:\s|$)/;
const NOTION_PARTS: Readonly<Record<string, string>> = { row: "tr", cell: "td" };
/** From a part to the whole: groups of rows, and boxes that mean nothing, stand in between. */
const MAX_BOXES_BETWEEN = 2;

/** The tag that an element is read as, where its role or its names say that it is another one; undefined for most. */
export function readAs(element: Element, role: string | undefined, outer: Box | undefined): string | undefined {
  if (codeBoxOf(element) !== undefined) return "pre";
  if (isWordItem(element)) return "li";
  const ofNotion = readAsNotion(element);
  if (ofNotion !== undefined) return ofNotion;
  if (isVerse(element)) return "p";
  if (isWritten(element, outer)) return WRITTEN;
  const part = readAsPart(element);
  if (part !== undefined) return part;
  if (role === undefined) return undefined;
  const partOfWhole = PARTS.get(role);
  const isVague = VAGUE.has(element.name) || (element.name === "span" && partOfWhole !== undefined);
  if (!isVague && !element.name.includes("-")) return undefined;
  if (partOfWhole === undefined) return WHOLES.get(role);
  return isIn(outer, partOfWhole.of) ? partOfWhole.tag : undefined;
}

/** What an element is read as: its tag, or that of another one. `inner` is its box, `outer` the box around it. */
export function nameOf({ name }: Element, inner: Box | undefined, outer: Box | undefined): string {
  return inner === outer ? name : (inner?.readAs ?? name);
}

function readAsNotion({ name, attribs: { class: names } }: Element): string | undefined {
  if (name !== "div" || names?.includes("notion-") !== true) return undefined;
  if (NOTION_ITEM.test(names)) return "li";
  const table = NOTION_TABLE.exec(names);
  return table === null ? undefined : (NOTION_PARTS[table[1] ?? ""] ?? "table");
}

function isIn(outer: Box | undefined, wholes: readonly string[]): boolean {
  let at = outer;
  for (let steps = 0; at !== undefined && steps <= MAX_BOXES_BETWEEN; at = at.parent, steps++) {
    const tag = at.readAs ?? at.tag;
    if (wholes.includes(tag)) return true;
    if (tag === "li" || tag === "td" || tag === "tr") return false;
  }
  return false;
}

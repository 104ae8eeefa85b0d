import type { Element } from "domhandler";
import type { Reading } from "./vocabulary.ts";
import { attributeOf, elementsIn, textOf } from "./xml-tree.ts";

/** What cells are called to reach over: in tables of HTML, and in TEI's. */
const SPANS = [
  ["colspan", ["colspan", "cols"]],
  ["rowspan", ["rowspan", "rows"]],
] as const;
const LIST_TYPES = ["list-type", "type", "rend"] as const;
const NUMBERED = /^(?:order|alpha|roman|number|arabic)/;
const NUMBER = /^[[(]?(\d{1,6})[\])]?\.?$/;
const QUOTE = /"/g;

/** The element of HTML that a reading is written as. */
export function tagOf(reading: Reading, element: Element): string {
  if (reading === "block") return "div";
  if (reading === "table-box") return "figure";
  if (reading === "list") return NUMBERED.test(attributeOf(element, LIST_TYPES) ?? "") ? "ol" : "ul";
  return reading;
}

/** How many rows and columns a cell reaches over, as attributes. */
export function spansOf(reading: Reading, element: Element): string {
  if (reading !== "td" && reading !== "th") return "";
  return SPANS.map(([name, names]) => attribute(name, attributeOf(element, names))).join("");
}

/** The number of an item, as an attribute. */
export function numberOf(element: Element): string {
  const label = elementsIn(element).find(({ name }) => name === "label");
  return attribute("value", label === undefined ? undefined : NUMBER.exec(textOf(label).trim())?.[1]);
}

/** Whether a label is a number, which an item can have without saying it. */
export function isNumber(label: string): boolean {
  return NUMBER.test(label);
}

export function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${quoted(value)}"`;
}

/** Fit to stand in quotes: references in it are written as such. */
export function quoted(value: string): string {
  return value.replace(QUOTE, "&quot;");
}

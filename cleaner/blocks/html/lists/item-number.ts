import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { traitsOf } from "../elements.ts";
import { nextIn } from "../next-in.ts";

/** What counts the items of laws and contracts and nothing else: "(1)", "(iv)", "12.", "a)", or the dash and the dot that stand for it. */
const NUMBER = /^(?:\((?:\d{1,3}\p{Ll}{0,2}|\p{L}{1,5})\)|(?:\d{1,3}|\p{L}|[ivxl]{2,5})[.)]|[—–•])$/u;
const MAX_CHARS = 8;
/** ... with the white space around it. */
const MAX_NUMBER_SOURCE = 60;
/** Nodes before it: anchors, comments, white space. */
const MAX_NODES = 8;
/** ... and in what holds it. */
const MAX_INSIDE = 16;
/** Boxes that hold the number of a sense or a clause, as dictionaries name them: Merriam-Webster's "vg-sseq-entry-item-label". */
const LABEL_NAME = /(?:^|[\s_-])(?:label|num|number)(?:\s|$)/;
const BARE_NUMBER = /^[1-9]\d?$/;
/** From a text to the box behind the number. */
const MAX_AROUND = 4;
/** Of a text that a number stands before. */
const TEXTS: ReadonlySet<string> = new Set(["div", "p"]);

/** Whether an element is the text of an item whose number stands in a line before it, and nothing else does; or the first paragraph of that text. */
export function followsItemNumber(element: Element): boolean {
  const { name, parent } = element;
  if (!TEXTS.has(name)) return false;
  if (name !== "p" || !isFirst(element) || parent === null || !isTag(parent)) return isBehindNumber(element);
  if (parent.name !== "td") return parent.name === "div" && isBehindNumber(parent);
  return parent.parent !== null && isTag(parent.parent) && isNumberedRow(parent.parent);
}

/** Whether an element is a box that is named as an item's number and holds nothing else, above which nothing stands in what holds it, and the box behind it is the item's text. */
export function isNumberBox(element: Element): boolean {
  const { name, attribs, firstChild } = element;
  if (name === "dt") return isNumberedTerm(element);
  if (!TEXTS.has(name) || firstChild === null || !LABEL_NAME.test(attribs.class ?? "")) return false;
  if (isText(firstChild) && firstChild.data.length > MAX_NUMBER_SOURCE) return false;
  const text = elementBeside(element, "next");
  if (text === undefined || !TEXTS.has(text.name) || isEmpty(text) || !isFirst(element)) return false;
  const number = shortTextOf(element);
  return number !== undefined && (NUMBER.test(number) || BARE_NUMBER.test(number));
}

/** Whether an element is the box behind such a number, or begins it. */
export function followsNumberBox(element: Element): boolean {
  let at = element;
  for (let steps = 0; steps < MAX_AROUND; steps++) {
    const holdsText = TEXTS.has(at.name) || at.name === "dd";
    if (!holdsText && !traitsOf(at.name).isInline) return false;
    const before = elementBeside(at, "prev");
    if (before !== undefined) return holdsText && isNumberBox(before);
    if (!isFirst(at) || at.parent === null || !isTag(at.parent)) return false;
    at = at.parent;
  }
  return false;
}

/** The number of an item as the name in a list of definitions: the laws of Germany. */
function isNumberedTerm(element: Element): boolean {
  if (element.name !== "dt" || !isItemNumber(element)) return false;
  const text = elementBeside(element, "next");
  return text?.name === "dd" && !isEmpty(text);
}

/** The element right beside another one, with nothing but white space between them. */
function elementBeside(element: Element, side: "prev" | "next"): Element | undefined {
  let at = element[side];
  if (at !== null && isText(at) && at.data.trim() === "") at = at[side];
  return at !== null && isTag(at) ? at : undefined;
}

function isBehindNumber({ prev }: Element): boolean {
  let number: Element | undefined;
  let at: AnyNode | null = prev;
  for (let nodes = 0; at !== null; at = at.prev, nodes++) {
    if (nodes === MAX_NODES || (isText(at) && at.data.trim() !== "")) return false;
    if (!isTag(at) || isEmpty(at)) continue;
    if (number !== undefined || !traitsOf(at.name).isInline) return false;
    number = at;
  }
  return number !== undefined && isItemNumber(number);
}

function isFirst({ prev }: Element): boolean {
  return prev === null || (isText(prev) && prev.data.trim() === "" && prev.prev === null);
}

/** Whether a row is an item with its number in the first of two cells: in a table of its own, as the laws of the European Union are written, or of several paragraphs, as minutes of councils are. */
export function isNumberedRow(row: Element): boolean {
  if (row.children.length > MAX_NODES) return false;
  const [number, text, ...others] = row.children.filter(isTag);
  if (number?.name !== "td" || text?.name !== "td" || others.length > 0) return false;
  return (isAlone(row) || hasParts(text)) && isItemNumber(number) && !isEmpty(text);
}

/** Whether several texts stand in a cell: it is none of a table of facts. */
function hasParts({ children }: Element): boolean {
  return children.filter((child) => isTag(child) && TEXTS.has(child.name)).length > 1;
}

function isItemNumber(element: Element): boolean {
  return NUMBER.test(shortTextOf(element) ?? "");
}

/** The text inside; undefined where it is longer than a number, or deeper. */
function shortTextOf(element: Element): string | undefined {
  let text = "";
  let nodes = 0;
  for (let node = nextIn(element, element); node !== null; node = nextIn(element, node), nodes++) {
    if (isText(node)) text += node.data.trim();
    if (text.length > MAX_CHARS || nodes === MAX_INSIDE) return undefined;
  }
  return text;
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => isText(child) && child.data.trim() === "");
}

function isAlone({ parent }: Element): boolean {
  return parent !== null && parent.children.length <= MAX_NODES && parent.children.filter(isTag).length === 1;
}

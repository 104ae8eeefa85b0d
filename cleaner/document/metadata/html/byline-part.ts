import { type AnyNode, type Element, isComment, isTag, isText } from "domhandler";
import type { MarkedText } from "./page-facts.ts";

/** What says of one person that they wrote the page; a class name may be the whole line's. */
const OF_ONE: ReadonlySet<MarkedText["by"]> = new Set(["itemprop", "rel", "href"]);
/** What parts one author from the next where each has a box. */
const JOINT = /^[\s,;&·|]{0,20}(?:(?:and|und|et|y|e|og|och|en|и)\s{1,20})?$/iu;
/** What may stand in a line between two of them, beside text: pictures, roles. */
const BETWEEN: ReadonlySet<string> = new Set(["img", "br", "span", "sup", "svg", "wbr"]);
const MAX_NODES = 40;
const MAX_NODES_BETWEEN = 6;
const MAX_CHARS_BETWEEN = 80;

/** The element of a byline that names one author: the element itself, or the box that holds nothing else. */
export function bylinePartOf(element: Element, by: MarkedText["by"]): Element | undefined {
  if (!OF_ONE.has(by)) return undefined;
  // Boxes of links to people's pages side by side may be a list of all who write here.
  if (by === "href") return element;
  let part = element;
  while (part.parent !== null && isTag(part.parent) && isAlone(part, part.parent)) part = part.parent;
  return part;
}

/** Whether one part of a byline follows another in one line. */
export function isNextInLine(part: Element, before: Element): boolean {
  let node: AnyNode | null = part.prev;
  for (let steps = 0; node !== null && steps < MAX_NODES_BETWEEN; node = node.prev, steps++) {
    if (node === before) return true;
    const isBetween = isText(node) ? node.data.length <= MAX_CHARS_BETWEEN : !isTag(node) || BETWEEN.has(node.name);
    if (!isBetween) return false;
  }
  return false;
}

function isAlone(element: Element, { children }: Element): boolean {
  if (children.length > MAX_NODES) return false;
  return children.every((node) => node === element || isComment(node) || (isText(node) && JOINT.test(node.data)));
}

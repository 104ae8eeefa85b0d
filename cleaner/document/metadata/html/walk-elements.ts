import { type AnyNode, type Document as Dom, type Element, isTag, isText, type Text } from "domhandler";

/** What is done on the way; texts need not be looked at. */
export interface Visit {
  readonly enter: (element: Element) => "into" | "over";
  readonly leave: (element: Element) => void;
  readonly text?: (node: Text) => void;
}

/** Visits every element in document order; `leave` is called after an element's children. Never recurses. */
export function walkElements(dom: Dom | Element, visit: Visit): void {
  let node: AnyNode | null = dom.firstChild;
  while (node !== null && node !== dom) {
    if (isText(node)) visit.text?.(node);
    const goesIn: boolean = isTag(node) && visit.enter(node) === "into" && node.firstChild !== null;
    if (goesIn && isTag(node)) {
      node = node.firstChild;
      continue;
    }
    if (isTag(node)) visit.leave(node);
    while (node !== null && node !== dom && node.next === null) {
      node = node.parent;
      if (node !== null && node !== dom && isTag(node)) visit.leave(node);
    }
    if (node === null || node === dom) return;
    node = node.next;
  }
}

const SPACES = /\s+/g;
const NONE: ReadonlySet<string> = new Set();
const SILENT = new Set(["script", "style", "noscript", "template", "svg"]);

/** How a part of a word is set apart: "<b>C</b>ycle" is one word, while a `span` or a link may be a box of its own. */
const WITHIN_WORDS = new Set(
  "b i em strong u font mark small sub sup wbr code kbd samp var tt q abbr bdi bdo cite dfn".split(" "),
);

/** The element's text with white space collapsed, cut after about `maxChars`, but for what stands in elements called as `without` says. */
export function textIn(element: Element, maxChars: number, without: ReadonlySet<string> = NONE): string {
  let text = "";
  let node: AnyNode | null = element.firstChild;
  while (node !== null && node !== element && text.length <= maxChars) {
    if (isText(node)) text += node.data.slice(0, maxChars);
    const goesIn: boolean =
      isTag(node) && !SILENT.has(node.name) && !without.has(node.name) && node.firstChild !== null;
    if (goesIn && isTag(node)) {
      node = node.firstChild;
      continue;
    }
    text += spaceBehind(node);
    while (node !== null && node !== element && node.next === null) {
      node = node.parent;
      text += spaceBehind(node);
    }
    if (node === null || node === element) break;
    node = node.next;
  }
  return text.slice(0, maxChars).replace(SPACES, " ").trim();
}

function spaceBehind(node: AnyNode | null): string {
  return node !== null && isTag(node) && !WITHIN_WORDS.has(node.name) ? " " : "";
}

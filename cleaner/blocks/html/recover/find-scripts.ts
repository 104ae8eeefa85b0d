import { type ChildNode, type Document as Dom, isTag, isText } from "domhandler";

/** A script element's attributes and text, with the text's place in the source. */
export interface ScriptElement {
  readonly attribs: Readonly<Record<string, string>>;
  readonly data: string;
  readonly start: number;
}

/** All script elements, in document order, by one walk without recursion. */
export function findScripts(dom: Dom): readonly ScriptElement[] {
  const found: ScriptElement[] = [];
  let node: ChildNode | null = dom.firstChild;
  while (node !== null) {
    if (isTag(node) && node.name === "script") {
      const text = node.firstChild;
      if (text !== null && isText(text))
        found.push({ attribs: node.attribs, data: text.data, start: text.startIndex ?? 0 });
    } else if (isTag(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    node = following(node);
  }
  return found;
}

function following(node: ChildNode): ChildNode | null {
  let at: ChildNode = node;
  while (at.next === null) {
    if (at.parent === null || !isTag(at.parent)) return null;
    at = at.parent;
  }
  return at.next;
}

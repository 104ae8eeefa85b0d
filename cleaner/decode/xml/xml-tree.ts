import {
  type ChildNode,
  type Document,
  DomHandler,
  type Element,
  isCDATA,
  isTag,
  isText,
  type ParentNode,
} from "domhandler";
import { ShallowParser } from "../../parse/shallow-parser.ts";
import { escapeHtml } from "../../text/characters/escape-html.ts";

const PREFIX = /^[\w.-]{1,40}:/;
const INK = /\S/;

/**
 * The tree of a document, its names without the prefixes of namespaces. References stand in its texts as they are written: HTML
 * knows those that XML's own types declare.
 */
export function parseXml(text: string): Document {
  const handler = new PlainNames();
  new ShallowParser(handler, { xmlMode: true, decodeEntities: false }).end(text);
  return handler.root;
}

class PlainNames extends DomHandler {
  override onopentag(name: string, attribs: { [key: string]: string }): void {
    super.onopentag(name.replace(PREFIX, ""), attribs);
  }
}

/** Whether text stands between the elements that a node holds: then they are stretches of it. */
export function isMixed({ children }: ParentNode): boolean {
  return children.some((child) => !isTag(child) && INK.test(textOf(child)));
}

export function elementsIn({ children }: ParentNode): readonly Element[] {
  return children.filter(isTag);
}

/** An attribute by its name without prefix: "href" of `xlink:href`. */
export function attributeOf({ attribs }: Element, names: readonly string[]): string | undefined {
  const known = Object.entries(attribs).find(([name]) => names.includes(name.replace(PREFIX, "")));
  return known?.[1];
}

/** What a node says, as it would be written in HTML: references stay, and what stands in CDATA sections is escaped. */
export function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (isCDATA(node)) return node.children.map((child) => (isText(child) ? escapeHtml(child.data) : "")).join("");
  return isTag(node) ? node.children.map(textOf).join("") : "";
}

/** The name of what holds a node; none at the top. */
export function holderOf({ parent }: Element): string {
  return parent !== null && isTag(parent) ? parent.name : "";
}

import { type Element, isTag, isText } from "domhandler";

const HEADING = /^h[1-6]$/;
/** Sphinx and MkDocs write the first, others one of the rest, which may be words elsewhere. */
const PILCROW = "¶";
const SIGNS: ReadonlySet<string> = new Set(["#", "§", "∞", "🔗", "⚓", "🔗\ufe0e", "⚓\ufe0e"]);

/** The sign behind (or before) a heading that leads to itself, where an element is one: sheets show it under the pointer only. */
export function permalinkOf({ name, attribs, children, parent }: Element): string | undefined {
  if (name !== "a" || attribs.href?.startsWith("#") !== true || children.length !== 1) return undefined;
  let inside = children[0];
  if (inside !== undefined && isTag(inside) && inside.children.length === 1) inside = inside.children[0];
  if (inside === undefined || !isText(inside)) return undefined;
  const sign = inside.data.trim();
  const isOne = sign === PILCROW || (SIGNS.has(sign) && parent !== null && isTag(parent) && HEADING.test(parent.name));
  return isOne ? sign : undefined;
}

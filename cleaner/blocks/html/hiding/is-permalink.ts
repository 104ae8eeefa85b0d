import { type Element, isTag, isText } from "domhandler";

const HEADING = /^h[1-6]$/;
/** Sphinx and MkDocs write the first, others one of the rest, which may be words elsewhere. */
const PILCROW = "¶";
const SIGNS: ReadonlySet<string> = new Set(["#", "§", "∞", "🔗", "⚓", "🔗\ufe0e", "⚓\ufe0e"]);

/** Whether a link is the sign behind a heading that leads to itself: the sheets of such pages show it under the pointer only. */
export function isPermalink({ name, attribs, children, parent }: Element): boolean {
  if (name !== "a" || attribs.href?.startsWith("#") !== true || children.length !== 1) return false;
  let inside = children[0];
  if (inside !== undefined && isTag(inside) && inside.children.length === 1) inside = inside.children[0];
  if (inside === undefined || !isText(inside)) return false;
  const sign = inside.data.trim();
  return sign === PILCROW || (SIGNS.has(sign) && parent !== null && isTag(parent) && HEADING.test(parent.name));
}

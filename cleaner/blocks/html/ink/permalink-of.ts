import { type Element, isTag, isText } from "domhandler";

const HEADING = /^h[1-6]$/;
/** Sphinx and MkDocs write the first, others one of the rest, which may be words elsewhere. */
const PILCROW = "¶";
const SIGNS: ReadonlySet<string> = new Set(["#", "§", "∞", "◆", "🔗", "⚓", "🔗\ufe0e", "⚓\ufe0e"]);
/** What systems call a link to the place where it stands, in a heading or not: rustdoc, Docusaurus, pkg.go.dev. */
const NAMED = /(?:^|[\s_-])(?:anchor|doc-anchor|headerlink|hash-link|header-anchor|permalink|idLink)(?:[\s_-]|$)/;
/** Behind a heading the way to the page's top: manual pages. */
const TO_TOP = /^\[?(?:back to )?top\]?$/i;
/** Behind what Sphinx describes, the way to its source; pkg.go.dev calls names so too. */
const TO_SOURCE = /(?:^|\s)viewcode-link(?:\s|$)/;
const VIEWS_SOURCE = /(?:^|\s)Documentation-source(?:\s|$)/;

/** The sign behind (or before) a heading that leads to itself, where an element is one: sheets show it under the pointer only. */
export function permalinkOf(element: Element): string | undefined {
  const { name, attribs, children } = element;
  if (name !== "a" || children.length !== 1) return undefined;
  let inside = children[0];
  if (inside !== undefined && isTag(inside) && inside.children.length === 1) {
    if (TO_SOURCE.test(inside.attribs.class ?? "")) return textOf(inside);
    inside = inside.children[0];
  }
  if (VIEWS_SOURCE.test(attribs.class ?? "") && textOf(element) === "View Source") return "View Source";
  if (attribs.href?.startsWith("#") !== true || inside === undefined || !isText(inside)) return undefined;
  const sign = inside.data.trim();
  if (sign === PILCROW) return sign;
  const isSign = SIGNS.has(sign) || (TO_TOP.test(sign) && element.prev !== null);
  return isSign && (isInHeading(element) || NAMED.test(attribs.class ?? "")) ? sign : undefined;
}

/** In a heading, or in a box of its own in one: GitBook's is a `div`. */
function isInHeading({ parent }: Element): boolean {
  if (parent === null || !isTag(parent)) return false;
  const around = parent.name === "span" || parent.name === "div" ? parent.parent : parent;
  return around !== null && isTag(around) && HEADING.test(around.name);
}

/** The only text inside. */
function textOf(element: Element): string | undefined {
  let [inside] = element.children;
  while (inside !== undefined && isTag(inside) && inside.children.length === 1) inside = inside.children[0];
  return inside !== undefined && isText(inside) ? inside.data.trim() : undefined;
}

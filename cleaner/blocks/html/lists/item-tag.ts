import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";

/** LaTeXML, which arXiv's pages are made by, and Word write the sign or number of an item into a box of its own before the text. */
const TAG_NAME = /(?:^|\s)ltx_tag_item(?:\s|$)/;
const TAG_STYLE = /mso-list\s{0,3}:\s{0,3}ignore/i;
const WORD_NAME = /^MsoList/;
/** Saved as "filtered" its items have nothing but their form: they hang from a sign, behind which stands a gap in a font of its own. */
const HANGS = /text-indent:\s{0,3}-/;
const GAP = /^font:\s{0,3}7\.0pt/;
/** Signs as they are, and as they are written in Word's fonts of signs. */
const BULLET = /^[•·∙◦‣▪■□●○–—*o§Øvüà➢-]$/;
/** Substack's notes. */
const NOTE_NUMBER = "footnote-number";
/** Notes and sources of docutils, whose number or name is a label before a paragraph. */
const LABELLED = /(?:^|\s)(?:footnote|citation)(?:\s|$)/;
const MAX_CHARS = 80;
const MAX_DEPTH = 3;

/** Ink of the sign before an item, which a list has anyway; undefined for numbers and all else. */
export function inkOfItemSign(element: Element): number | undefined {
  if (!isItemTag(element)) return undefined;
  const text = textOf(element.children, MAX_DEPTH)?.trim();
  return text !== undefined && BULLET.test(text) ? countInk(text) : undefined;
}

/** Whether an element is the text of an item or a note, or begins it, whose number stands in a box before it. */
export function followsItemTag(element: Element): boolean {
  const { name, attribs, prev, parent } = element;
  const before = prev !== null && isText(prev) && prev.data.trim() === "" ? prev.prev : prev;
  if (name === "p" && before === null && parent !== null && isTag(parent) && parent.name === "div")
    return followsItemTag(parent);
  if (before === null || !isTag(before)) return false;
  if (attribs.class?.includes("ltx_p") === true) return isItemTag(before);
  if (name === "p" && before.attribs.class === "label")
    return parent !== null && isTag(parent) && LABELLED.test(parent.attribs.class ?? "");
  return attribs.class === "footnote-content" && before.attribs.class?.includes(NOTE_NUMBER) === true;
}

/** A paragraph that Word says to be an item of a list. */
export function isWordItem({ name, attribs }: Element): boolean {
  if (name !== "p" || attribs.style === undefined || !WORD_NAME.test(attribs.class ?? "")) return false;
  return attribs.style.includes("mso-list:") || HANGS.test(attribs.style);
}

function isItemTag({ name, attribs, lastChild }: Element): boolean {
  if (name !== "span") return false;
  if (lastChild !== null && isTag(lastChild) && GAP.test(lastChild.attribs.style ?? "")) return true;
  return TAG_NAME.test(attribs.class ?? "") || TAG_STYLE.test(attribs.style ?? "");
}

/** The text inside; undefined where it is longer or deeper than a tag's. */
function textOf(nodes: readonly AnyNode[], depth: number): string | undefined {
  let text = "";
  for (const node of nodes) {
    const deeper = isTag(node) ? node.children : [];
    const inside = isText(node) ? node.data : depth > 0 || deeper.length === 0 ? textOf(deeper, depth - 1) : undefined;
    if (inside === undefined || text.length + inside.length > MAX_CHARS) return undefined;
    text += inside;
  }
  return text;
}

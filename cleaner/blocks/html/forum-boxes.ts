import { type Element, isTag, isText } from "domhandler";
import { traitsOf } from "./elements.ts";

/** vBulletin writes each post, and its author's signature, into a quotation. */
const POST_QUOTE = /(?:^|\s)(?:postcontent|signature)(?:\s|$)/;
/** ... and what a post quotes into a box. */
const QUOTE_BOX = /(?:^|\s)bbcode_quote(?:\s|$)/;
/** What an item of a list of posts, or of comments, is called: vBulletin, WordPress, Drupal. */
const POST_ITEM = /(?:^|\s)(?:comment|postcontainer|postbit\w*|review|reply)(?:\s|$)/;

/** What a box of a forum or of comments is read as, where its tag says something else of it. */
export function readAsPart(element: Element): string | undefined {
  const { name, attribs } = element;
  if (name === "cite") return isQuotedName(element) ? "p" : undefined;
  const names = attribs.class;
  if (names === undefined) return undefined;
  if (name === "blockquote") return POST_QUOTE.test(names) ? "div" : undefined;
  if (name === "div") return QUOTE_BOX.test(names) ? "blockquote" : undefined;
  // Whoever reads a list of posts counts no items.
  return name === "li" && POST_ITEM.test(names) && holdsBoxes(element) ? "article" : undefined;
}

/** Whether an item begins with a box: a remark in a line is an item. */
function holdsBoxes({ children }: Element): boolean {
  const first = children.find((child) => isTag(child) || (isText(child) && child.data.trim() !== ""));
  return first !== undefined && isTag(first) && !traitsOf(first.name).isInline;
}

/** Whether it says above a quotation, without white space behind, who is quoted: phpBB. */
function isQuotedName({ parent, prev, next }: Element): boolean {
  if (prev !== null || next === null || !isText(next) || next.data.trim() === "" || next.data.trimStart() !== next.data)
    return false;
  const around =
    parent !== null && isTag(parent) && parent.name === "div" && parent.prev === null ? parent.parent : parent;
  return around !== null && isTag(around) && around.name === "blockquote";
}

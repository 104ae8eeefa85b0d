import { type Element, isTag, isText } from "domhandler";
import { traitsOf } from "./elements.ts";

/** vBulletin writes each post, and its author's signature, into a quotation; XenForo 1 each post. */
const POST_QUOTE = /(?:^|\s)(?:postcontent|signature|messageText)(?:\s|$)/;
/** ... and what a post quotes into a box, as do older styles of phpBB. */
const QUOTE_BOX = /(?:^|\s)(?:bbcode_quote|quotecontent)(?:\s|$)/;
/** ... which has no name in vBulletin 3: a table in a box so far from the text. */
const INSET = /^margin:\s?20px;\s*margin-top:\s?5px/;
/** What an item of a list of posts, or of comments, is called: vBulletin, XenForo 1, WordPress, Drupal. */
const POST_ITEM = /(?:^|\s)(?:comment|message|postcontainer|postbit\w*|b-post|review|reply)(?:\s|$)/;

/** What a box of a forum or of comments is read as, where its tag says something else of it. */
export function readAsPart(element: Element): string | undefined {
  const { name, attribs } = element;
  if (name === "cite") return isQuotedName(element) ? "p" : undefined;
  const names = attribs.class;
  if (names === undefined) return isQuoteTable(element) || isInset(element) ? "blockquote" : undefined;
  if (name === "blockquote") return POST_QUOTE.test(names) ? "div" : undefined;
  if (name === "div") return QUOTE_BOX.test(names) ? "blockquote" : undefined;
  // Whoever reads a list of posts counts no items.
  return name === "li" && POST_ITEM.test(names) && holdsBoxes(element) ? "article" : undefined;
}

function isInset({ name, attribs: { style }, children }: Element): boolean {
  if (name !== "div" || style === undefined || !INSET.test(style)) return false;
  return children.some((child) => isTag(child) && child.name === "table");
}

/** phpBB 2 quotes in a table, below who is quoted. */
function isQuoteTable(element: Element): boolean {
  if (element.name !== "table") return false;
  let last: Element | undefined = element;
  for (const part of ["tbody", "tr", "td"]) {
    const inner: Element | undefined = last.children.findLast(isTag);
    if (inner?.name !== part && part !== "tbody") return false;
    if (inner?.name === part) last = inner;
  }
  return last.attribs.class === "quote";
}

/** Whether an item begins with a box, or an anchor before one: a remark in a line is an item. */
function holdsBoxes({ children }: Element): boolean {
  const first = children.find(
    (child) => (isTag(child) && !isAnchor(child)) || (isText(child) && child.data.trim() !== ""),
  );
  return first !== undefined && isTag(first) && !traitsOf(first.name).isInline;
}

function isAnchor({ name, children }: Element): boolean {
  return name === "a" && children.length === 0;
}

/** Whether it says above a quotation, without white space behind, who is quoted: phpBB. */
function isQuotedName({ parent, prev, next }: Element): boolean {
  if (prev !== null || next === null || !isText(next) || next.data.trim() === "" || next.data.trimStart() !== next.data)
    return false;
  const around =
    parent !== null && isTag(parent) && parent.name === "div" && parent.prev === null ? parent.parent : parent;
  return around !== null && isTag(around) && around.name === "blockquote";
}

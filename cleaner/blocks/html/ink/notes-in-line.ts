import { type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";

/** LaTeXML writes a note into the sentence that it belongs to, behind its mark, and sheets set it apart: arXiv. */
const NOTE = /(?:^|\s)ltx_note_outer(?:\s|$)/;
const MARK = /(?:^|\s)ltx_note_mark(?:\s|$)/;
const NUMBER = /^\s{0,9}(?:\d{1,4}|[*†‡§¶]{1,4}|[a-z])\s{0,9}$/;
const CONTENT = /(?:^|\s)ltx_note_content(?:\s|$)/;

/** Whether an element is a note in the middle of a sentence, which goes on behind it. */
export function isNoteInLine({ name, attribs }: Element): boolean {
  return name === "span" && attribs.class !== undefined && NOTE.test(attribs.class);
}

/** Ink of the mark that a note begins with: its number follows once more. */
export function inkOfNoteMark({ name, attribs, children, parent }: Element): number | undefined {
  if (name !== "sup" || attribs.class === undefined || !MARK.test(attribs.class)) return undefined;
  const [text] = children;
  if (children.length !== 1 || text === undefined || !isText(text) || !NUMBER.test(text.data)) return undefined;
  const isInNote = parent !== null && isTag(parent) && CONTENT.test(parent.attribs.class ?? "");
  return isInNote ? countInk(text.data) : undefined;
}

import { type Element, isTag } from "domhandler";
import { isDropCap } from "./drop-cap.ts";

/** Notes that stand in the margin beside a sentence, right behind the word that they belong to: Tufte CSS and its like; numbers of notes: LaTeXML, Substack. */
const MARGIN_NOTE = /(?:^|\s)(?:side-?note|margin-?note|ltx_tag_note|footnote-number)(?:$|\s)/;

/** What no sheet runs together with the element beside it. */
const APART: ReadonlySet<string> = new Set(["time", "label"]);
/** Numbers of references and notes, badges, what a value is: journals, docutils, Bootstrap. */
const LABEL = /(?:^|\s)label(?:$|\s)/;

/** Classes that writers of documents number: they say how letters look, and part a word that is half bold. Google Docs, Apple's editors, Calibre. */
const LOOK = /^(?:[cst]\d+|calibre\d*)?$/;

/** Whether an inline element is laid out apart from the text on both of its sides. */
export function isMarginNote({ attribs }: Element): boolean {
  const { class: classes } = attribs;
  if (classes === undefined) return false;
  return (classes.includes("note") && MARGIN_NOTE.test(classes)) || (classes.includes("label") && LABEL.test(classes));
}

/** Links and named boxes side by side are laid out apart, although no white space is written between them. */
export function standsApart(element: Element): boolean {
  const { name, attribs, prev, parent } = element;
  if (isMarginNote(element)) return true;
  if (prev === null || !isTag(prev)) return false;
  if (APART.has(name) || APART.has(prev.name)) return true;
  if (prev.name !== name) return false;
  if (name === "a" || name === "mtd" || name === "mtr") return true;
  if (name !== "span" || attribs.class === prev.attribs.class) return false;
  if (isLook(element) && isLook(prev)) return false;
  return !isOfSignature(prev) && !isDropCap(prev) && !(parent !== null && isTag(parent) && isOfSignature(parent));
}

function isLook({ attribs }: Element): boolean {
  return attribs.class === undefined || attribs.class.split(" ").every((name) => LOOK.test(name));
}

/** A part of a function's signature as Sphinx writes it, token by token. */
function isOfSignature({ attribs }: Element): boolean {
  return attribs.class?.startsWith("sig-") === true;
}

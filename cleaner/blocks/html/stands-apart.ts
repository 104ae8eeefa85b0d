import { type Element, isTag } from "domhandler";
import { isDropCap } from "./drop-cap.ts";
import type { InlineEdge } from "./pieces/gap.ts";

/** Notes that stand in the margin beside a sentence, right behind the word that they belong to: Tufte CSS and its like; numbers of notes: LaTeXML, Substack. */
const MARGIN_NOTE = /(?:^|\s)(?:side-?note|margin-?note|ltx_tag_note|footnote-number)(?:$|\s)/;

/** What no sheet runs together with the element beside it. */
const APART: ReadonlySet<string> = new Set(["time", "label"]);
/** Numbers of references and notes, badges, what a value is: journals, docutils, Bootstrap. */
const LABEL = /(?:^|\s)label(?:$|\s)/;

/** Classes that writers of documents number: they say how letters look, and part a word that is half bold. Google Docs, Apple's editors, Calibre. */
const LOOK = /^(?:[cst]\d+|calibre\d*)?$/;

/** Elements of which each stands for itself: links, cells of a formula. */
const EACH_APART: ReadonlySet<string> = new Set(["a", "mtd", "mtr"]);

/** Elements that hold words: figures that are raised and parts of formulas go on with the word before them. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(
  "a abbr b cite code em font i kbd mark small span strong u".split(" "),
);

/** Whether an inline element is laid out apart from the text on both of its sides. */
export function isMarginNote({ attribs }: Element): boolean {
  const { class: classes } = attribs;
  if (classes === undefined) return false;
  return (classes.includes("note") && MARGIN_NOTE.test(classes)) || (classes.includes("label") && LABEL.test(classes));
}

/**
 * What the edge before an inline element is, where no white space is written there: links and named boxes side by side are
 * laid out apart; elements of different names mostly are, and each holds words of its own.
 */
export function edgeBefore(element: Element): InlineEdge | undefined {
  const { name, prev } = element;
  if (isMarginNote(element)) return "apart";
  if (prev === null || !isTag(prev)) return undefined;
  if (APART.has(name) || APART.has(prev.name)) return "apart";
  if (prev.name === name) return standsApart(element, prev) ? "apart" : undefined;
  if (!HOLDS_WORDS.has(name) || !HOLDS_WORDS.has(prev.name)) return undefined;
  return isOfSignature(element) || isOfSignature(prev) ? undefined : "between words";
}

function standsApart(element: Element, prev: Element): boolean {
  const { name, attribs, parent } = element;
  if (EACH_APART.has(name)) return true;
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

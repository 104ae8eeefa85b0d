import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import { traitsOf } from "../elements.ts";
import type { InlineEdge } from "../pieces/gap.ts";
import { isDropCap } from "./drop-cap.ts";
import { type DisplayOf, isLaidOut } from "./laid-out.ts";
import { isPhrase } from "./runs-in.ts";

/** Notes that stand in the margin beside a sentence, right behind the word that they belong to: Tufte CSS and its like; numbers of notes: LaTeXML, Substack. */
const MARGIN_NOTE = /(?:^|\s)(?:side-?note|margin-?note|ltx_tag_note|footnote-number)(?:$|\s)/;

/** What no sheet runs together with the element beside it. */
const APART: ReadonlySet<string> = new Set(["time", "label"]);
/** Numbers of references and notes, badges, what a value is: journals, docutils, Bootstrap, TypeDoc. */
const LABEL = /(?:^|\s)(?:label|tsd-tag)(?:$|\s)/;

const SIGNATURE = /^(?:sig-|tsd-(?:signature|kind))/;

/** Classes that writers of documents number: they say how letters look, and part a word that is half bold. Google Docs, Apple's editors, Calibre. */
const LOOK = /^(?:[cst]\d+|calibre\d*)?$/;

/** Elements of which each stands for itself: links, keys, cells of a formula. */
const EACH_APART: ReadonlySet<string> = new Set(["a", "kbd", "mtd", "mtr"]);
/** What stands in no word: pictures and fields. */
const IN_NO_WORD: ReadonlySet<string> = new Set(["img", "picture", "input"]);

/** Elements that hold words: figures that are raised and parts of formulas go on with the word before them. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(
  "a abbr b cite code del em font i ins kbd mark output s small span strong u".split(" "),
);
/** Of these, what marks words of a text and no box: a word may be half in it. */
const MARKS: ReadonlySet<string> = new Set("abbr b em font i mark strong u".split(" "));
const DIGIT_AT_END = /\p{Nd}$/u;
const DIGIT_AT_START = /^\p{Nd}/u;
const NUMBER = /^\p{Nd}{3,}$/u;
/** A letter of a script without capitals. */
const UNCASED_AT_START = /^\p{Lo}/u;
const HOLDS_SPACE = /[^\S\n]/;
/** A word, and nothing else. */
const ONE_WORD = /^\p{L}\S*\s*$/u;

/** Whether an inline element is laid out apart from the text on both of its sides. */
export function isMarginNote({ attribs }: Element): boolean {
  const { class: classes } = attribs;
  if (classes === undefined) return false;
  if (classes.includes("note") && MARGIN_NOTE.test(classes)) return true;
  return (classes.includes("label") || classes.startsWith("tsd-")) && LABEL.test(classes);
}

/**
 * What the edge before an inline element is, where no white space is written there: links and named boxes side by side are
 * laid out apart; elements of different names mostly are, and each holds words of its own.
 */
export function edgeBefore(element: Element, displayOf: DisplayOf): InlineEdge | undefined {
  if (isMarginNote(element)) return "apart";
  const prev = neighbourOf(element, "prev");
  if (prev === null || !(isTag(prev) || isText(prev))) return undefined;
  const edge = isTag(prev) ? edgeBetween(prev, element) : isHalfOfWord(element) ? undefined : edgeBeside(element);
  if (edge === "apart") return edge;
  const isBox = isLaidOut(element, displayOf) || (isTag(prev) && isLaidOut(prev, displayOf));
  return isBox ? "between letters" : edge;
}

/** ... and what the one behind it is, where text follows. */
export function edgeBehind(element: Element, displayOf: DisplayOf): InlineEdge | undefined {
  if (isMarginNote(element)) return "apart";
  const next = neighbourOf(element, "next");
  if (next === null || !isText(next)) return undefined;
  if (isLaidOut(element, displayOf)) return "between letters";
  return element.name === "code" ? undefined : edgeBeside(element);
}

function edgeBetween(prev: Element, element: Element): InlineEdge | undefined {
  const { name } = element;
  if (APART.has(name) || APART.has(prev.name) || areUncasedFacts(prev, element)) return "apart";
  if (prev.name === name && (standsApart(element, prev) || areFacts(prev, element))) return "apart";
  if (IN_NO_WORD.has(name)) return "between letters";
  if (!HOLDS_WORDS.has(name) || !HOLDS_WORDS.has(prev.name)) return undefined;
  if (isOfSignature(element) || isOfSignature(prev)) return undefined;
  return prev.name === name ? edgeBeside(element) : "between words";
}

/** The edge between an element and the text beside it, or its like. */
function edgeBeside(element: Element): InlineEdge | undefined {
  const { name, parent } = element;
  if (APART.has(name) || IN_NO_WORD.has(name)) return "between letters";
  const isSign = isOfSignature(element) || (parent !== null && isTag(parent) && isOfSignature(parent));
  return HOLDS_WORDS.has(name) && !isSign ? "in a line" : undefined;
}

/** Whether an element may be the second half of a word in the text before it: one word without a class ("Java" and "Script"). */
function isHalfOfWord(element: Element): boolean {
  if (!MARKS.has(element.name) || element.attribs.class !== undefined) return false;
  const text = onlyTextOf(element);
  return text !== undefined && ONE_WORD.test(text);
}

function neighbourOf(element: Element, side: "prev" | "next"): ChildNode | null {
  let node = element[side];
  while (node !== null && isComment(node)) node = node[side];
  return node;
}

function standsApart(element: Element, prev: Element): boolean {
  const { name, attribs, parent } = element;
  // A link that breaks off in a word and goes on is one.
  if (EACH_APART.has(name)) return name !== "a" || attribs.href === undefined || attribs.href !== prev.attribs.href;
  if (name !== "span" || attribs.class === prev.attribs.class) return false;
  if (isLook(element) && isLook(prev)) return false;
  return !isOfSignature(prev) && !isDropCap(prev) && !(parent !== null && isTag(parent) && isOfSignature(parent));
}

/** "May 3" and "5 min", or 1990 and 1991: figures of one number have no white space in them, and stand each for itself. */
function areFacts(prev: Element, element: Element): boolean {
  const [before, behind] = [onlyTextOf(prev), onlyTextOf(element)];
  if (before === undefined || behind === undefined || !DIGIT_AT_END.test(before) || !DIGIT_AT_START.test(behind))
    return false;
  return before.includes(" ") || behind.includes(" ") || (NUMBER.test(before) && NUMBER.test(behind));
}

/**
 * The same of scripts that know no capitals: of two elements in a row of nothing but elements, one holds several words, so that
 * neither is half of one.
 */
function areUncasedFacts(prev: Element, element: Element): boolean {
  const behind = onlyTextOf(element);
  if (behind === undefined || !UNCASED_AT_START.test(behind) || !isInRow(prev, element)) return false;
  const before = onlyTextOf(prev);
  return before !== undefined && HOLDS_SPACE.test(`${before.trim()}\n${behind.trim()}`);
}

/** Whether no text stands beside the two, and what they stand in is no sentence. */
function isInRow(prev: Element, element: Element): boolean {
  const { parent } = element;
  if (parent === null || !isTag(parent) || traitsOf(parent.name).isInline || isPhrase(parent)) return false;
  return ![neighbourOf(prev, "prev"), neighbourOf(element, "next")].some(
    (node) => node !== null && isText(node) && node.data.trim() !== "",
  );
}

function onlyTextOf({ children }: Element): string | undefined {
  const [only] = children;
  return children.length === 1 && only !== undefined && isText(only) ? only.data : undefined;
}

function isLook({ attribs }: Element): boolean {
  return attribs.class === undefined || attribs.class.split(" ").every((name) => LOOK.test(name));
}

/** A part of a function's signature as Sphinx and TypeDoc write it, token by token. */
function isOfSignature({ attribs }: Element): boolean {
  return attribs.class !== undefined && SIGNATURE.test(attribs.class);
}

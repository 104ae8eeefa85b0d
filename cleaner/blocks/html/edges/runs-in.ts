import { type ChildNode, type Element, isComment, isTag, isText } from "domhandler";
import { isUnknown, traitsOf } from "../elements.ts";
import { nextBehind } from "../next-in.ts";

/**
 * Namespaces whose elements only say something of the words in them: Word's places, people and dates in a sentence, and its empty
 * mark at a paragraph's end; the facts of annual reports (Inline XBRL 1.1, 4), which hold a number, a cell or a whole chapter.
 */
const NOTING = /^(?:o|w|st1|ix):/;
/** MathJax's formulas are built of elements of its own. */
const OF_FORMULAS = "mjx-";
/** What stands in a line and is no part of the sentence. */
const CONTROLS = /-(?:icon|button|btn)$/;
/** Elements that hold one sentence or several, and nothing else. */
const PHRASES: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);
/** Letters and words that scripts move each for itself: GSAP's SplitText, Splitting. */
const SPLIT = /(?:^|[;\s])display\s{0,5}:\s{0,5}inline(?:-block)?\s{0,5}(?:;|$)/i;
/** The box around a reference, whose names, year and title are each a box in its line: JATS, as publishers' systems write it (Silverchair). */
const CITATION = /(?:^|\s)(?:mixed|element)-citation(?:\s|$)/;
/** From a surname to its reference. */
const MAX_IN_CITATION = 3;
/** Buttons behind a reference. */
const LINKS = /links/i;
/** A larger inside is a box of its own: `<relative-time>` holds one text, MathJax's formulas some dozens of elements. */
const MAX_INSIDE = 100;

/**
 * Whether an element that HTML does not know, or a box that its own style puts into a line, stands in the line around it, as browsers
 * lay out what no sheet speaks of: in a sentence, that is right beside text, in a paragraph or heading, or in one of those that do (`around`), and with
 * nothing inside that breaks a line.
 */
export function runsIn(element: Element, around: ReadonlySet<Element>): boolean {
  const { name, parent, attribs } = element;
  const isAround = parent !== null && isTag(parent) && around.has(parent);
  if (name === "div")
    return ((isPhrase(parent) || isAround) && SPLIT.test(attribs.style ?? "")) || isOfCitation(element);
  if (name.includes(":")) return NOTING.test(name);
  if (!isUnknown(name)) return false;
  if (isAround) return true;
  if (CONTROLS.test(name)) return false;
  const isInSentence = isPhrase(parent) || isBesideText(element, "prev") || isBesideText(element, "next");
  return isInSentence && !breaksInside(element);
}

/** Whether it is an element of sentences and nothing else. */
export function isPhrase(parent: Element["parent"]): boolean {
  return parent !== null && isTag(parent) && PHRASES.has(parent.name);
}

function isOfCitation({ parent, attribs }: Element): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_IN_CITATION; at = at.parent, steps++)
    if (CITATION.test(at.attribs.class ?? "")) return !LINKS.test(attribs.class ?? "");
  return false;
}

function isBesideText(element: Element, side: "prev" | "next"): boolean {
  let node = element[side];
  while (node !== null && isComment(node)) node = node[side];
  return node !== null && isText(node) && node.data.trim() !== "";
}

/** Never recurses. Elements that HTML does not know are lists and their items there, but for formulas. */
function breaksInside(element: Element): boolean {
  let node: ChildNode | null = element.firstChild;
  for (let seen = 0; node !== null; seen++) {
    if (seen === MAX_INSIDE || breaks(node)) return true;
    node = (isTag(node) ? node.firstChild : null) ?? nextBehind(element, node);
  }
  return false;
}

function breaks(node: ChildNode): boolean {
  if (!isTag(node) || node.name.startsWith(OF_FORMULAS)) return false;
  const { isInline, isSilent } = traitsOf(node.name);
  return !isInline && !isSilent;
}

import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { traitsOf } from "../elements.ts";

/** What pages call the box of a paragraph's large first letter, in English, French and Spanish. */
const DROP_CAP = /drop[-_]?cap|initial[-_]?cap|lettrine|capitular/i;
/** The same, but for indices by first letter too: those begin with the letter that they stand under. */
const FIRST_LETTER = /first[-_]?letter/i;
const FLOATS = /float\s{0,5}:\s{0,5}left/i;
/** A letter, or the quotation mark before it and it. */
const LETTER = /^["'“‘«„‹¿¡(]?(\p{Lu})$/u;
const LOWER = /^['’]?(\p{Ll})/u;
/** The first words of a chapter are set in capitals: "T", "HE HOUSE". */
const CAPITALS = /^['’]?(\p{Lu})(?:\p{Lu}|\s)/u;
/** Words of one letter, in the languages that write with these: a block that begins behind one may begin a word. */
const WORDS = "AEIKOSUVWYZÀÈÉÅØÖŐАВИКОСУЯЗЙЄІЇУНОΗΟ";
const MAX_LETTER_CHARS = 3;
const MAX_STEPS = 3;

/**
 * Whether an element is the large first letter of the text that follows it, as pages lay it out in a box of its own: a
 * single letter, followed by the rest of its word without white space. What has no name or style that says so is none.
 */
export function isDropCap({ attribs, children, next, name }: Element): boolean {
  const inside = children.length === 1 ? children[0] : undefined;
  if (next === null || inside === undefined) return false;
  const letter = LETTER.exec(textAtStart(inside, "whole") ?? "")?.[1];
  if (letter === undefined) return false;
  const isNamed = DROP_CAP.test(attribs.class ?? "");
  const start = textAtStart(next, "start") ?? "";
  const rest = (LOWER.exec(start) ?? (isNamed ? CAPITALS.exec(start) : null))?.[1];
  if (rest === undefined) return false;
  if (isTag(next) && !traitsOf(next.name).isInline && (traitsOf(name).isInline || WORDS.includes(letter))) return false;
  if (isNamed || FLOATS.test(attribs.style ?? "")) return true;
  return FIRST_LETTER.test(attribs.class ?? "") && rest !== letter.toLowerCase();
}

/** The paragraph goes on where its first letter has a box of its own. */
export function followsDropCap({ prev }: Element): boolean {
  return prev !== null && isTag(prev) && isDropCap(prev);
}

/** The text that a node begins with, where it begins with one: all of it, or undefined where it is no letter's. */
function textAtStart(node: AnyNode, part: "whole" | "start"): string | undefined {
  let at: AnyNode | undefined = node;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; steps++) {
    if (isText(at)) return part === "start" || at.data.length <= MAX_LETTER_CHARS ? at.data.slice(0, 4) : undefined;
    if (!isTag(at) || traitsOf(at.name).isSilent) return undefined;
    if (part === "whole" && at.children.length !== 1) return undefined;
    at = at.children[0];
  }
  return undefined;
}

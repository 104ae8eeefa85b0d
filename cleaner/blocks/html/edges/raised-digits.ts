import { type ChildNode, isTag, type Text } from "domhandler";

const SIGNS = "0123456789+-−–n";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ";
/** A power, or the number of a note. */
const NUMBER = /^(?:[+−–-]?\d{1,3}|n)$/;
/** With white space around it. */
const MAX_CHARS = 8;
/** Links to notes that sheets raise without a `sup`: Substack. */
const RAISED_LINK = /(?:^|\s)footnote-anchor(?:\s|$)/;
/** Steps from the text to its `sup`: the link of a note, and what marks it. */
const MAX_STEPS = 3;

/**
 * The digits of a `sup` as Unicode's superscripts: in a line of text "10<sup>6</sup>" would be 106, and the mark of a note
 * would be one with the word or the number that it stands behind. Undefined for all other texts, "1st" among them.
 */
export function raisedDigits({ data, parent }: Text): string | undefined {
  return data.length > MAX_CHARS || !isRaised(parent) ? undefined : inRaisedDigits(data.trim());
}

/** A number in Unicode's superscripts; undefined for what is none. */
export function inRaisedDigits(text: string): string | undefined {
  return NUMBER.test(text) ? Array.from(text, (sign) => RAISED[SIGNS.indexOf(sign)]).join("") : undefined;
}

/** The text is all that a `sup` holds. */
function isRaised(parent: ChildNode["parent"]): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS; steps++, at = at.parent) {
    if (at.firstChild !== at.lastChild) return false;
    if (at.name === "sup" || (at.name === "a" && RAISED_LINK.test(at.attribs.class ?? ""))) return true;
  }
  return false;
}

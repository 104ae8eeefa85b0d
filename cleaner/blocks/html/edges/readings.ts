import { type Element, isTag, isText } from "domhandler";

/** Signs that a line of text has around a word's reading. */
export interface Brackets {
  readonly opening: string;
  readonly closing: string;
}

const WIDE: Brackets = { opening: "（", closing: "）" };
const NARROW: Brackets = { opening: " (", closing: ")" };
const IS_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}々〆ヶー）」』]$/u;

/** The brackets of a reading behind this text: those that `rp` writes for browsers without ruby. HTML 4.5.13. */
export function bracketsBehind(text: string): Brackets {
  return IS_WIDE.test(text) ? WIDE : NARROW;
}

/** A reading that has no brackets of the page's own; those are text. */
export function isBareReading(element: Element): boolean {
  return element.name === "rt" && !isBracket(beside(element, "prev")) && !isBracket(beside(element, "next"));
}

/** Readings of the parts of one word, one behind the other, are one reading. */
export function endsReading(element: Element): boolean {
  return beside(element, "next")?.name !== "rt";
}

function isBracket(element: Element | undefined): boolean {
  return element?.name === "rp" && element.children.some((child) => isText(child) && child.data.trim() !== "");
}

/** The element on this side, with nothing but white space between. */
function beside(element: Element, side: "prev" | "next"): Element | undefined {
  let node = element[side];
  if (node !== null && isText(node) && node.data.trim() === "") node = node[side];
  return node !== null && isTag(node) ? node : undefined;
}

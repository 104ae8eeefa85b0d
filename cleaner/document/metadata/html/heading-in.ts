import type { Element } from "domhandler";
import { textIn } from "./walk-elements.ts";

/** What is pressed, and belongs to no heading that it stands in: "Copy item path". */
const PRESSED: ReadonlySet<string> = new Set(["button", "select"]);

/** A heading's text as `textIn` reads it, without what is pressed in it, unless that is the text. */
export function headingIn(element: Element, maxChars: number): string {
  return textIn(element, maxChars, PRESSED) || textIn(element, maxChars);
}

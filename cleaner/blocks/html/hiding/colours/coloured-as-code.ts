import type { Element } from "domhandler";
import { parentOf } from "../values/inherited.ts";

/** From a word of code to its box: highlighters nest three boxes at most. */
const MAX_STEPS = 8;

/**
 * Whether an element is a word of code whose box has no ground here: highlighters write colours into the page, and leave the
 * ground that they are meant for to a sheet of their own.
 */
export function isColouredAsCode(element: Element, setsGround: (element: Element) => boolean): boolean {
  let at: Element | undefined = element;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; steps++) {
    if (setsGround(at)) return false;
    if (at.name === "pre") return true;
    at = parentOf(at);
  }
  return false;
}

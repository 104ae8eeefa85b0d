import type { Element } from "domhandler";
import { holdsTitle } from "./guess.ts";
import type { Place } from "./place.ts";
import { HTML_NAMES, type Reading, type Vocabulary } from "./vocabulary.ts";

const HTML: ReadonlySet<string> = new Set(HTML_NAMES);

/** How an element is read where it stands: as its vocabulary says, else as HTML does, else by what stands around and in it. */
export function readingOf(element: Element, { name: holder, isFlat, isMixed }: Place, by: Vocabulary): Reading {
  const { name, parent } = element;
  const { elements, isGuessed = false } = by;
  const known = elements.get(`${holder}>${name}`) ?? elements.get(name);
  if (known !== undefined) return known === "section" && parent?.type === "root" ? "block" : known;
  // What is in the set is one of the names that are readings.
  if (HTML.has(name)) return name as Reading;
  if (name === "a") return "link";
  if (isFlat || isMixed) return "flat";
  return isGuessed && parent?.type !== "root" && holdsTitle(element, elements) ? "section" : "block";
}

/** Whether an element is text of a document of which it says things: its title is, and its summary. */
export function isShown(element: Element, above: Place, by: Vocabulary): boolean {
  const reading = readingOf(element, above, by);
  if (reading !== "heading") return reading === "section";
  return above.reading === "front" || by.elements.has(`${above.name}>${element.name}`);
}

import type { Element } from "domhandler";
import type { Vocabulary } from "./vocabulary.ts";
import { elementsIn } from "./xml-tree.ts";

/** Whether an element that nobody knows is a section: it has a title. */
export function holdsTitle(element: Element, elements: Vocabulary["elements"]): boolean {
  return elementsIn(element).some(({ name }) => elements.get(name) === "heading");
}

const EMPTY_LINES = /(\S)[ \t]*\r?\n[ \t]*\r?\n\s*(?=\S)/g;

/** A text whose empty lines part its paragraphs, as HTML. */
export function paragraphsIn(text: string): string {
  return text.replace(EMPTY_LINES, "$1<br><br>");
}

import type { Element } from "domhandler";
import { collapseSpaces } from "../../text/characters/collapse.ts";
import { elementsIn, isMixed, textOf } from "./xml-tree.ts";

/** Elements whose parts are words of one name. */
const NAME = /name$|^(?:author|editor|date)$/i;

/** What the parts of a reference say: "Grau M, Weiss T, Wheels with forty paddles, Mill Studies, 2004". */
export function partsOf(element: Element): string {
  const inside = elementsIn(element);
  if (inside.length === 0 || isMixed(element)) return collapseSpaces(textOf(element));
  const parts = inside.map(partsOf).filter((part) => part !== "");
  return parts.join(NAME.test(element.name) ? " " : ", ");
}

import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { traitsOf } from "../elements.ts";

/**
 * The most ink that reading the silent elements of a name could bring: whoever finds too little need not read the page again.
 *
 * Inside tables and preformatted text it may bring what stands around it too, so that nothing is promised there.
 */
export function countSilentInk(elements: readonly Element[], name: string): number {
  let ink = 0;
  let last: { readonly parent: Element["parent"]; readonly place: Place } | undefined;
  for (const element of elements) {
    if (element.name !== name || element.firstChild === null) continue;
    // Neighbours are in one place: a hostile page has ten thousands of them, far inside.
    if (last?.parent !== element.parent) last = { parent: element.parent, place: placeOf(element) };
    if (last.place === "lines") return Number.POSITIVE_INFINITY;
    if (last.place === "apart") ink += inkInside(element);
  }
  return ink;
}

/** In one of its kind, where it stays silent; in a table or a verbatim element, whose lines become one block; or in neither. */
type Place = "nested" | "lines" | "apart";

function placeOf({ name, parent }: Element): Place {
  for (let at = parent; at !== null && isTag(at); at = at.parent) {
    if (at.name === name) return "nested";
    if (at.name === "table" || traitsOf(at.name).isVerbatim) return "lines";
  }
  return "apart";
}

/** Ink of the texts in an element, but for what is silent inside. Never recurses. */
function inkInside(element: Element): number {
  let ink = 0;
  const waiting: ChildNode[] = [...element.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) ink += countInk(node.data);
    else if (isTag(node) && !traitsOf(node.name).isSilent) for (const child of node.children) waiting.push(child);
  }
  return ink;
}

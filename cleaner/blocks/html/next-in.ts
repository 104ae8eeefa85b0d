import { type AnyNode, type Element, isTag } from "domhandler";
import { traitsOf } from "./elements.ts";

/** The next node of an element in document order; what is silent is passed over. */
export function nextIn(whole: Element, node: AnyNode): AnyNode | undefined {
  const isOpen = isTag(node) && !traitsOf(node.name).isSilent;
  if (isOpen && node.firstChild !== null) return node.firstChild;
  let at: AnyNode | null = node;
  while (at !== null && at !== whole && at.next === null) at = at.parent;
  return at === null || at === whole ? undefined : (at.next ?? undefined);
}

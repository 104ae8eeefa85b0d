import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { traitsOf } from "./elements.ts";

/** The next node of an element in document order; what is silent is passed over. From the element itself, its first. */
export function nextIn(whole: Element, node: ChildNode): ChildNode | null {
  const isOpen = isTag(node) && !traitsOf(node.name).isSilent;
  return (isOpen ? node.firstChild : null) ?? nextBehind(whole, node);
}

/** The next node of an element behind this one and everything in it. */
export function nextBehind(whole: Element, node: ChildNode): ChildNode | null {
  let at: ChildNode | ParentNode | null = node;
  while (at !== null && at !== whole && at.next === null) at = at.parent;
  return at === null || at === whole ? null : at.next;
}

import { type ChildNode, type Document as Dom, type Element, isTag, isText } from "domhandler";
import type { Block } from "../../model/block.ts";
import { BlockCutter } from "./block-cutter.ts";
import type { CutOptions } from "./cut-options.ts";

/** Cuts HTML into blocks in one walk without recursion, so that depth costs nothing. */
export function cutHtml(dom: Dom, options: CutOptions = { origins: [] }): readonly Block[] {
  const cutter = new BlockCutter(options);
  let node: ChildNode | null = dom.firstChild;
  while (node !== null) {
    const inside: ChildNode | null = enter(cutter, node);
    if (inside !== null) {
      node = inside;
      continue;
    }
    node = nextAfter(cutter, node);
  }
  return cutter.finish();
}

/** Enters a node; its first child where there is one to walk, with the element left open. */
function enter(cutter: BlockCutter, node: ChildNode): ChildNode | null {
  if (isText(node)) cutter.text(node);
  else if (isTag(node) && cutter.enter(node)) {
    if (node.firstChild !== null) return node.firstChild;
    cutter.leave(node);
  }
  return null;
}

/** The next node in document order, after leaving the elements that end here. */
function nextAfter(cutter: BlockCutter, node: ChildNode): ChildNode | null {
  let at: ChildNode = node;
  while (at.next === null) {
    const parent: Element | null = at.parent !== null && isTag(at.parent) ? at.parent : null;
    if (parent === null) return null;
    cutter.leave(parent);
    at = parent;
  }
  return at.next;
}

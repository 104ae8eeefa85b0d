import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../text/collapse.ts";

const FORMULA = "katex-mathml";
const TWIN = "katex-html";
/** Operators that nobody sees, and what KaTeX puts where nothing stands. */
const INVISIBLE = /[\u200b\u2061-\u2064]/g;
/** A longer formula than this is none; its twin is read like any text. */
const MAX_NODES = 2000;

/**
 * Whether an element is KaTeX's drawing of the formula that stands right before it as MathML: the same once more, letter by
 * letter, hidden from those who hear the page. It is silent, for in the middle of a sentence it can be no block of its own;
 * one that says more than the formula and its source is none.
 */
export function isFormulaTwin({ name, attribs, prev, children }: Element): boolean {
  if (name !== "span" || attribs.class !== TWIN || attribs["aria-hidden"] !== "true") return false;
  if (prev === null || !isTag(prev) || prev.attribs.class !== FORMULA) return false;
  const ink = inkIn(children);
  return ink !== undefined && ink <= (inkIn(prev.children) ?? 0);
}

/** Never recurses; undefined where there is too much to look at. */
function inkIn(nodes: readonly AnyNode[]): number | undefined {
  const waiting = [...nodes];
  let ink = 0;
  for (let seen = 0; waiting.length > 0; seen++) {
    const node = waiting.pop();
    if (seen === MAX_NODES) return undefined;
    if (node === undefined) continue;
    if (isText(node)) ink += countInk(node.data.replace(INVISIBLE, ""));
    else if (isTag(node)) for (const child of node.children) waiting.push(child);
  }
  return ink;
}

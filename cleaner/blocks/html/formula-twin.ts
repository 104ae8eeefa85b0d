import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../text/collapse.ts";
import { stripInvisible } from "../../text/strip-invisible.ts";

const FORMULA = "katex-mathml";
const TWIN = "katex-html";
/** A longer formula than this is none; its twin is read like any text. */
const MAX_NODES = 2000;

/**
 * The ink of KaTeX's drawing of the formula that stands right before it as MathML: the same once more, letter by letter, hidden
 * from those who hear the page. It is counted with its sentence and no text of it, for in the middle of one it can be no block
 * of its own. Undefined for all else, and where it says more than the formula and its source.
 */
export function inkOfFormulaTwin({ name, attribs, prev, children }: Element): number | undefined {
  if (name !== "span" || attribs.class !== TWIN || attribs["aria-hidden"] !== "true") return undefined;
  if (prev === null || !isTag(prev) || prev.attribs.class !== FORMULA) return undefined;
  const ink = inkIn(children);
  return ink !== undefined && ink <= (inkIn(prev.children) ?? 0) ? ink : undefined;
}

/** Never recurses; undefined where there is too much to look at. */
function inkIn(nodes: readonly AnyNode[]): number | undefined {
  const waiting = [...nodes];
  let ink = 0;
  for (let seen = 0; waiting.length > 0; seen++) {
    const node = waiting.pop();
    if (seen === MAX_NODES) return undefined;
    if (node === undefined) continue;
    if (isText(node)) ink += countInk(stripInvisible(node.data));
    else if (isTag(node)) for (const child of node.children) waiting.push(child);
  }
  return ink;
}

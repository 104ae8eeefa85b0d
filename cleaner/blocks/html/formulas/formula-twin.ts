import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { stripInvisible } from "../../strip-invisible.ts";
import { holdsWords } from "./read-tex.ts";

/** The same formula once more, drawn for the eye, and what it is drawn from. */
interface Twin {
  readonly isDrawing: (element: Element) => boolean;
  readonly sourceOf: (element: Element) => Element | undefined;
  /** Ink of the drawing for each of its source, at most. */
  readonly most: number;
}

const TWINS: readonly Twin[] = [
  {
    // KaTeX: hidden from those who hear the page, right behind the formula as MathML.
    isDrawing: ({ name, attribs }) =>
      name === "span" && attribs.class === "katex-html" && attribs["aria-hidden"] === "true",
    sourceOf: ({ prev }) => (prev !== null && isTag(prev) && prev.attribs.class === "katex-mathml" ? prev : undefined),
    most: 1,
  },
  {
    // MathJax 2: drawn before the script that it was written in, with the same as MathML for those who hear the page.
    isDrawing: ({ attribs }) => MATHJAX.test(attribs.class ?? ""),
    sourceOf: scriptBehind,
    most: 4,
  },
];
const MATHJAX = /^MathJax(?:_(?:Preview|Display|SVG|SVG_Display|CHTML|MathML|PHTML))?(?:\s|$)/;
/** Preview, drawing, script, with white space between. */
const MAX_STEPS = 5;
/** A longer formula than this is none; its twin is read like any text. */
const MAX_NODES = 2000;

/**
 * The ink of a formula's drawing beside its source, letter by letter the same once more. It is counted with its sentence and
 * no text of it, for in the middle of one it can be no block of its own. Undefined for all else, and where it says more than
 * the formula and its source.
 */
export function inkOfFormulaTwin(element: Element): number | undefined {
  const names = element.attribs.class;
  // Asked of every element of a page.
  if (names === undefined || !(names.startsWith("MathJax") || names.startsWith("katex"))) return undefined;
  const twin = TWINS.find(({ isDrawing }) => isDrawing(element));
  const source = twin?.sourceOf(element);
  if (twin === undefined || source === undefined) return undefined;
  const drawn = textsIn(element.children);
  const written = textsIn(source.children)?.join("") ?? "";
  if (drawn === undefined || !holdsWords(written, drawn)) return undefined;
  const ink = countInk(drawn.join(""));
  return ink <= twin.most * countInk(written) ? ink : undefined;
}

function scriptBehind({ next }: Element): Element | undefined {
  let at = next;
  for (let steps = 0; at !== null && steps < MAX_STEPS; steps++, at = at.next)
    if (isTag(at) && at.name === "script") return at.attribs.type?.startsWith("math/tex") === true ? at : undefined;
  return undefined;
}

/** Never recurses; undefined where there is too much to look at. */
function textsIn(nodes: readonly AnyNode[]): readonly string[] | undefined {
  const waiting = [...nodes].reverse();
  const texts: string[] = [];
  for (let seen = 0; waiting.length > 0; seen++) {
    const node = waiting.pop();
    if (seen === MAX_NODES) return undefined;
    if (node === undefined) continue;
    if (isText(node)) texts.push(stripInvisible(node.data));
    else if (isTag(node)) for (let child = node.lastChild; child !== null; child = child.prev) waiting.push(child);
  }
  return texts;
}

import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { nextBehind } from "../next-in.ts";
import { codeLanguageOf } from "./code-language.ts";

/** From the top of a `pre` to the code in it, past a bar with a label and buttons. */
const MAX_ELEMENTS = 24;
const MAX_BOXES_AROUND = 6;
const MAX_LABEL_CHARS = 24;

/**
 * Whether an element stands in a `pre` whose code has an element of its own, and outside of that: a button, or the language's name in a bar.
 * Chats with machines write their code so.
 */
export function standsAboveCode(element: Element): boolean {
  const isButton = element.name === "button";
  const label = isButton ? "" : labelOf(element);
  if (label === undefined) return false;
  const pre = preAround(element);
  const code = pre === undefined ? undefined : codeIn(pre);
  return code !== undefined && (isButton || label === codeLanguageOf(code));
}

/** The language of a preformatted text: as it says itself, or the code in it does below a bar. */
export function languageWithin(pre: Element): string | undefined {
  const said = codeLanguageOf(pre);
  const code = said === undefined && pre.name === "pre" ? codeIn(pre) : undefined;
  return code === undefined ? said : codeLanguageOf(code);
}

/** What a box says that holds one short text. */
function labelOf({ name, firstChild, children }: Element): string | undefined {
  if (name !== "div" || children.length !== 1 || firstChild === null || !isText(firstChild)) return undefined;
  return firstChild.data.length > MAX_LABEL_CHARS ? undefined : firstChild.data.trim().toLowerCase();
}

/** The `pre` around an element that is in no code. */
function preAround({ parent }: Element): Element | undefined {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_BOXES_AROUND; at = at.parent, steps++) {
    if (at.name === "pre") return at;
    if (at.name === "code") return undefined;
  }
  return undefined;
}

function codeIn(pre: Element): Element | undefined {
  let node: ChildNode | null = pre.firstChild;
  for (let seen = 0; node !== null && seen < MAX_ELEMENTS; ) {
    if (isTag(node)) {
      if (node.name === "code") return node;
      seen++;
    }
    node = (isTag(node) ? node.firstChild : null) ?? nextBehind(pre, node);
  }
  return undefined;
}

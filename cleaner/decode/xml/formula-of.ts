import { type Element, isTag } from "domhandler";
import { attribute } from "./html-tag.ts";
import { elementsIn, textOf } from "./xml-tree.ts";

const ATTRIBUTES = ["display", "alttext", "encoding"] as const;
const BEGINS = "\\begin{document}";
const ENDS = "\\end{document}";

/** A formula in MathML, which HTML has as well. */
export function formulaOf(element: Element): string {
  const { name, attribs, children } = element;
  const attributes = ATTRIBUTES.map((one) => attribute(one, attribs[one])).join("");
  return `<${name}${attributes}>${children.map((child) => (isTag(child) ? formulaOf(child) : textOf(child))).join("")}</${name}>`;
}

/** A formula in TeX, in PubMed Central a whole document with one formula in it; nothing where MathML stands beside it. */
export function texOf(element: Element): string {
  if (element.parent !== null && elementsIn(element.parent).some(({ name }) => name === "math")) return "";
  const text = textOf(element);
  const start = text.indexOf(BEGINS);
  const end = text.indexOf(ENDS, start);
  return start === -1 || end === -1 ? ` ${text} ` : ` ${text.slice(start + BEGINS.length, end)} `;
}

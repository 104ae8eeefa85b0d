import { type Element, isTag } from "domhandler";
import { isDropCap } from "./drop-cap.ts";

/** Links and named boxes side by side are laid out apart, although no white space is written between them. */
export function standsApart({ name, attribs, prev, parent }: Element): boolean {
  if (prev === null || !isTag(prev) || prev.name !== name) return false;
  if (name === "a" || name === "mtd" || name === "mtr") return true;
  if (name !== "span" || attribs.class === prev.attribs.class) return false;
  return !isOfSignature(prev) && !isDropCap(prev) && !(parent !== null && isTag(parent) && isOfSignature(parent));
}

/** A part of a function's signature as Sphinx writes it, token by token. */
function isOfSignature({ attribs }: Element): boolean {
  return attribs.class?.startsWith("sig-") === true;
}

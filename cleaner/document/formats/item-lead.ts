import { MAX_LIST_DEPTH } from "../../model/block.ts";
import type { DocumentBlock } from "../../model/document.ts";

const INDENT = "  ";

/**
 * What an item is led by on a line of plain text: two spaces for each list around its own, and its number as the page
 * writes it, or else the bullet. Nothing before blocks of other kinds. To be made printable as the item's text is.
 */
export function itemLead({ kind, list }: Pick<DocumentBlock, "kind" | "list">, bullet: "" | "- "): string {
  if (kind !== "list-item") return "";
  const depth = Math.min(Math.max(list?.depth ?? 0, 0), MAX_LIST_DEPTH);
  const number = list?.marker ?? list?.ordinal;
  return INDENT.repeat(depth) + (number === undefined ? bullet : `${number}. `);
}

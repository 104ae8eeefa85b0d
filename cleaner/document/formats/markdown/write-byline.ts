import type { DocumentBlock } from "../../../model/document.ts";
import { plainLine } from "../plain-lines.ts";
import { escapeInline, escapeLine } from "./escape.ts";

/** Who wrote a post and when; said once for the blocks of one post, whatever it begins with. */
export function writeByline(block: DocumentBlock, before: DocumentBlock | undefined): string {
  if (block.author === before?.author && block.date === before?.date) return "";
  const name = escapeInline(plainLine(block.author ?? ""));
  const author = name === "" ? "" : `**${name}**`;
  const date = plainLine(block.date ?? "");
  if (author === "") return escapeLine(date);
  return date === "" ? author : `${author}, ${escapeInline(date)}`;
}

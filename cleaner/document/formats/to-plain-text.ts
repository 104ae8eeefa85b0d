import type { CleanDocument } from "../../model/document.ts";
import { plainLines } from "./plain-lines.ts";

/** The document's whole clean text, blocks apart by blank lines, without control characters; ends with a line feed. */
export function toPlainText(document: CleanDocument): string {
  const text = plainLines(document.text);
  return text === "" ? "" : `${text}\n`;
}

import type { CleanDocument } from "../../model/document.ts";
import { toMarkdown } from "./markdown/to-markdown.ts";
import { toJsonLine } from "./to-json-line.ts";
import { toPlainText } from "./to-plain-text.ts";

interface FormatRow {
  /** Added to the input's whole name: `a.html` becomes `a.html.md`. */
  readonly extension: string;
  /** `each`: a file per page; `one`: all pages, one per line, in one file. */
  readonly files: "each" | "one";
  /** The document as this format has it, ending with a line feed. */
  readonly write: (document: CleanDocument) => string;
}

/** The forms a document can be had in, by the name that users say. */
export const FORMATS = {
  json: { extension: ".json", files: "each", write: (document) => `${toJsonLine(document)}\n` },
  jsonl: { extension: ".jsonl", files: "one", write: (document) => `${toJsonLine(document)}\n` },
  markdown: { extension: ".md", files: "each", write: toMarkdown },
  text: { extension: ".txt", files: "each", write: toPlainText },
} as const satisfies Record<string, FormatRow>;

export type FormatName = keyof typeof FORMATS;

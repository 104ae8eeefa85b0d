import type { DocumentBlock } from "../../../model/document.ts";
import { escapeStart } from "./escape.ts";
import { linesOf, type MarkedText, markedText, onOneLine } from "./marked-text.ts";
import { prefixLines } from "./prefix-lines.ts";
import { writeCaption } from "./write-caption.ts";
import { writeCode } from "./write-code.ts";
import { writeLine } from "./write-line.ts";
import { writeTable } from "./write-table.ts";

const MAX_LEVEL = 6;
/** Of a heading that names no level. */
const DEFAULT_LEVEL = 2;
/** A run of # at the end of a heading closes it and disappears: its last one is escaped. */
const CLOSING_HASH = /#$/;

type Writer = (block: DocumentBlock, sectionLevel: number | undefined) => string;

/** One row per kind of block: adding a kind is adding a row. */
const WRITERS: Record<DocumentBlock["kind"], Writer> = {
  heading: (block, sectionLevel) => writeHeading(markedText(block), block.level ?? sectionLevel ?? DEFAULT_LEVEL),
  paragraph: (block) => writeParagraph(markedText(block)),
  definition: (block) => writeParagraph(markedText(block)),
  caption: (block) => writeCaption(markedText(block)),
  "list-item": (block) => writeParagraph(markedText(block)),
  quote: (block) => prefixLines(writeParagraph(markedText(block)), "> "),
  code: (block) => writeCode(block),
  table: (block) => writeTable(markedText(block)),
  post: (block) => writeParagraph(markedText(block)),
  comment: (block) => writeParagraph(markedText(block)),
};

/** One block as Markdown, without a line end; empty where it holds nothing that can be shown. */
export function writeBlock(block: DocumentBlock, sectionLevel: number | undefined): string {
  return WRITERS[block.kind](block, sectionLevel);
}

/** What is strong as a whole is so because it is a heading. */
function writeHeading(marked: MarkedText, level: number): string {
  const { text, marks } = onOneLine(marked);
  const told = marks.filter(({ kind, start, end }) => kind !== "strong" || start > 0 || end < text.length);
  const line = writeLine({ text, marks: told }).replace(CLOSING_HASH, "\\#");
  return line === "" ? "" : `${"#".repeat(Math.min(level, MAX_LEVEL))} ${line}`;
}

/** Lines of one paragraph stay lines: a backslash at the end is CommonMark's hard break. */
export function writeParagraph(marked: MarkedText): string {
  return linesOf(marked)
    .map((line) => escapeStart(writeLine(line)))
    .join("\\\n");
}

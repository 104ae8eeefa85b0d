import type { DocumentBlock } from "../../../model/document.ts";
import { plainLine, plainLines } from "../plain-lines.ts";
import { escapeInline, escapeLine } from "./escape.ts";
import { prefixLines } from "./prefix-lines.ts";
import { writeCode } from "./write-code.ts";
import { writeTable } from "./write-table.ts";

const MAX_LEVEL = 6;
/** Of a heading that names no level. */
const DEFAULT_LEVEL = 2;
/** A run of # at the end of a heading closes it and disappears: its last one is escaped. */
const CLOSING_HASH = /#$/;

type Writer = (block: DocumentBlock, before: DocumentBlock | undefined, sectionLevel: number | undefined) => string;

/** One row per kind of block: adding a kind is adding a row. */
const WRITERS: Record<DocumentBlock["kind"], Writer> = {
  heading: (block, _before, sectionLevel) => writeHeading(block.text, block.level ?? sectionLevel ?? DEFAULT_LEVEL),
  paragraph: (block) => writeParagraph(block.text),
  definition: (block) => writeParagraph(block.text),
  caption: (block) => emphasised(block.text, "*"),
  "list-item": (block) => writeParagraph(block.text),
  quote: (block) => prefixLines(writeParagraph(block.text), "> "),
  code: (block) => writeCode(block),
  table: (block) => writeTable(block.text),
  post: (block, before) => [byline(block, before), writeParagraph(block.text)].filter(Boolean).join("\n\n"),
  comment: (block, before) => [byline(block, before), writeParagraph(block.text)].filter(Boolean).join("\n\n"),
};

/** One block as Markdown, without a line end; empty where it holds nothing that can be shown. */
export function writeBlock(
  block: DocumentBlock,
  before: DocumentBlock | undefined,
  sectionLevel: number | undefined,
): string {
  return WRITERS[block.kind](block, before, sectionLevel);
}

function writeHeading(text: string, level: number): string {
  const line = escapeInline(plainLine(text)).replace(CLOSING_HASH, "\\#");
  return line === "" ? "" : `${"#".repeat(Math.min(level, MAX_LEVEL))} ${line}`;
}

/** Lines of one paragraph stay lines: a backslash at the end is CommonMark's hard break. */
export function writeParagraph(text: string): string {
  return linesOf(text).map(escapeLine).join("\\\n");
}

function emphasised(text: string, mark: "*" | "**"): string {
  const line = escapeInline(plainLine(text));
  return line === "" ? "" : `${mark}${line}${mark}`;
}

/** Who wrote a post and when; said once for the blocks of one post. */
function byline(block: DocumentBlock, before: DocumentBlock | undefined): string {
  if (block.author === before?.author && block.date === before?.date) return "";
  const author = emphasised(block.author ?? "", "**");
  const date = plainLine(block.date ?? "");
  if (author === "") return escapeLine(date);
  return date === "" ? author : `${author}, ${escapeInline(date)}`;
}

function linesOf(text: string): readonly string[] {
  return plainLines(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

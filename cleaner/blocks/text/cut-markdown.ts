import type { Block, BlockKind } from "../../model/block.ts";
import { collapseSpaces } from "../../text/collapse.ts";
import { lineSpans } from "./line-spans.ts";
import { readInlines } from "./markdown-inlines.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const QUOTE = /^ {0,3}> ?/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;
const SETEXT = /^(?:=+|-+)\s*$/;

interface Open {
  kind: BlockKind;
  lines: string[];
  start: number;
  end: number;
  level?: number;
  fence?: string;
}

/** Reads the structure of Markdown: headings, lists, quotes, fenced code, tables, links. CommonMark's blocks, without nesting. */
export function cutMarkdown(source: string): readonly Block[] {
  const pieces: TextPiece[] = [];
  let open: Open | undefined;
  const flush = () => {
    if (open !== undefined) pieces.push(pieceOf(open));
    open = undefined;
  };
  for (const [start, end] of lineSpans(source)) {
    const line = source.slice(start, end);
    const next = readLine(line, open);
    if (next === "blank") {
      flush();
      continue;
    }
    if (next === "closes" && open !== undefined) {
      open.end = end;
      flush();
    } else if (next === "underlines" && open !== undefined) {
      open = { ...open, kind: "heading", level: line.startsWith("=") ? 1 : 2, end };
      flush();
    } else if (next === "goes-on" && open !== undefined) {
      open.lines.push(open.kind === "quote" ? line.replace(QUOTE, "") : line);
      open.end = end;
    } else {
      flush();
      open = startOf(line, start, end);
      if (open.kind === "heading") flush();
    }
  }
  flush();
  return numberBlocks(source, pieces);
}

function readLine(line: string, open: Open | undefined): "blank" | "closes" | "underlines" | "goes-on" | "starts" {
  if (open?.fence !== undefined) return line.trimStart().startsWith(open.fence) ? "closes" : "goes-on";
  if (line.trim() === "") return "blank";
  if (open === undefined || FENCE.test(line) || HEADING.test(line) || ITEM.test(line)) return "starts";
  if (open.kind === "paragraph" && SETEXT.test(line)) return "underlines";
  if (open.kind === "table") return TABLE_ROW.test(line) || TABLE_RULE.test(line) ? "goes-on" : "starts";
  if (TABLE_ROW.test(line)) return "starts";
  if (open.kind === "quote") return "goes-on";
  return QUOTE.test(line) ? "starts" : "goes-on";
}

function startOf(line: string, start: number, end: number): Open {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return { kind: "code", lines: [], start, end, fence };
  const heading = HEADING.exec(line);
  if (heading !== null)
    return { kind: "heading", lines: [heading[2] ?? ""], level: heading[1]?.length ?? 1, start, end };
  if (QUOTE.test(line)) return { kind: "quote", lines: [line.replace(QUOTE, "")], start, end };
  if (TABLE_ROW.test(line)) return { kind: "table", lines: [line], start, end };
  if (ITEM.test(line)) return { kind: "list-item", lines: [line.replace(ITEM, "")], start, end };
  return { kind: "paragraph", lines: [line], start, end };
}

const OUTER_BAR = /^\s*\||\|\s*$/g;
const BAR = /\s*\|\s*/;

/** Written out, as blocks are: of a million characters a third may be pieces, and spreading objects costs more than all else. */
function pieceOf(open: Open): TextPiece {
  const { kind, text, inlines, linkChars } = readText(open);
  const span = [open.start, open.end] as const;
  const piece: Writable = { kind, text, span, opensParagraph: true, linkChars, inlines };
  if (open.level !== undefined) piece.level = open.level;
  return piece;
}

/** A piece that is still being put together. */
type Writable = { -readonly [Key in keyof TextPiece]: TextPiece[Key] };
type Reading = Pick<Block, "kind" | "text" | "inlines" | "linkChars">;

const NO_INLINES: Block["inlines"] = [];

function readText({ kind, lines }: Open): Reading {
  if (kind === "code") return { kind, text: lines.join("\n").trimEnd() || "```", inlines: NO_INLINES, linkChars: 0 };
  if (kind === "table") return { kind, text: rowsOf(lines) || "|", inlines: NO_INLINES, linkChars: 0 };
  const written = collapseSpaces(lines.join(" "));
  const { text, inlines, linkChars } = readInlines(written);
  return text === ""
    ? { kind, text: written || "#", inlines: NO_INLINES, linkChars }
    : { kind, text, inlines, linkChars };
}

function rowsOf(lines: readonly string[]): string {
  return lines
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) => line.replace(OUTER_BAR, "").split(BAR).join(" | ").trim())
    .join("\n");
}

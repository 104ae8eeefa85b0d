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
/** A line that opens or closes a block of HTML. */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:article|blockquote|center|details|div|figure|h[1-6]|hr|ol|p|pre|section|summary|table|tr|ul)[\s/>]/i;
const HTML_HEADING = /^ {0,3}<h([1-6])(?:\s[^<>]{0,500})?>(.{0,1000}?)(?:<\/h[1-6]>\s*)?$/i;
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
  const pieces: Writable[] = [];
  let open: Open | undefined;
  let marks: number | undefined;
  const flush = () => {
    if (open === undefined) return;
    const piece = pieceOf(open, marks ?? open.start);
    marks = piece.text === "" ? piece.span[0] : undefined;
    if (piece.text !== "") pieces.push(piece);
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
  if (marks !== undefined) endWithMarks(pieces, [marks, source.trimEnd().length]);
  return numberBlocks(source, pieces);
}

/** Marks with nothing behind them belong to what stands before them; alone, they are all that there is. */
function endWithMarks(pieces: Writable[], span: Writable["span"]): void {
  const last = pieces.at(-1);
  if (last !== undefined) last.span = [last.span[0], span[1]];
  else pieces.push({ kind: "paragraph", text: "<>", span, opensParagraph: true, linkChars: 0, inlines: NO_INLINES });
}

function readLine(line: string, open: Open | undefined): "blank" | "closes" | "underlines" | "goes-on" | "starts" {
  if (open?.fence !== undefined) return line.trimStart().startsWith(open.fence) ? "closes" : "goes-on";
  if (line.trim() === "") return "blank";
  if (open === undefined || FENCE.test(line) || HEADING.test(line) || ITEM.test(line)) return "starts";
  if (HTML_BLOCK.test(line)) return "starts";
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
  const tagged = HTML_HEADING.exec(line);
  if (tagged !== null) return { kind: "heading", lines: [tagged[2] ?? ""], level: Number(tagged[1]), start, end };
  if (QUOTE.test(line)) return { kind: "quote", lines: [line.replace(QUOTE, "")], start, end };
  if (TABLE_ROW.test(line)) return { kind: "table", lines: [line], start, end };
  if (ITEM.test(line)) return { kind: "list-item", lines: [line.replace(ITEM, "")], start, end };
  return { kind: "paragraph", lines: [line], start, end };
}

const OUTER_BAR = /^\s*\||\|\s*$/g;
const BAR = /\s*\|\s*/;

/**
 * Without text where only tags of HTML stand: they are marks, as `**` is, and belong to what follows them.
 *
 * Written out, as blocks are: of a million characters a third may be pieces, and spreading objects costs more than all else.
 */
function pieceOf(open: Open, start: number): Writable {
  const { kind, text, inlines, linkChars } = readText(open);
  const span = [start, open.end] as const;
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
  if (text !== "" || written.startsWith("<")) return { kind, text, inlines, linkChars };
  return { kind, text: written || "#", inlines: NO_INLINES, linkChars };
}

function rowsOf(lines: readonly string[]): string {
  return lines
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) => line.replace(OUTER_BAR, "").split(BAR).join(" | ").trim())
    .join("\n");
}

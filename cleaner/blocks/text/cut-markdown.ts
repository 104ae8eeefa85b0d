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
    if (open !== undefined) pieces.push(...pieceOf(open));
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

function pieceOf(open: Open): TextPiece[] {
  if (open.kind === "code") return [pieceWith(open, open.lines.join("\n").trimEnd() || "```")];
  if (open.kind === "table") {
    const rows = open.lines
      .filter((line) => !TABLE_RULE.test(line))
      .map((line) => line.replace(OUTER_BAR, "").split(BAR).join(" | ").trim());
    return [pieceWith(open, rows.join("\n") || "|")];
  }
  const whole = collapseSpaces(open.lines.join(" "));
  const { text, inlines, linkChars } = readInlines(whole);
  return [{ ...pieceWith(open, text === "" ? whole || "#" : text), inlines: text === "" ? [] : inlines, linkChars }];
}

function pieceWith({ kind, level, start, end }: Open, text: string): TextPiece {
  const piece = { kind, text, span: [start, end] as const, opensParagraph: true };
  return level === undefined ? piece : { ...piece, level };
}

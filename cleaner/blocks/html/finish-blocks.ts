import type { Block, BlockKind, BlockOrigin, Box, Inline } from "../../model/block.ts";
import type { ListItem } from "../list-item.ts";
import { INLINE_TAGS, isEditLink, KIND_OF_TAG } from "./elements.ts";
import type { Piece } from "./piece.ts";
import { RowWriter } from "./row-text.ts";
import type { RowRun } from "./table-rows.ts";

/** Boxes looked at for a block's kind, from the inside. */
const MAX_STEPS = 6;

/** What the walk knew of the pieces: of each its origin and the item it stands in, and which of them are tables. */
export interface PiecePlaces {
  readonly origins: readonly BlockOrigin[];
  readonly items: readonly (ListItem | undefined)[];
  readonly tables: readonly RowRun[];
}

/** Turns pieces into blocks: rows of one table into one block, the rest one by one. */
export function finishBlocks(
  pieces: readonly Piece[],
  { origins, items: listItems, tables }: PiecePlaces,
): readonly Block[] {
  const blocks: Block[] = [];
  const items = new Set<Box>();
  let table = 0;
  const add = (parts: readonly Piece[], kind: BlockKind, at: number) => {
    const known = { index: blocks.length, origin: origins[at] ?? "visible", item: listItems[at] };
    const block = blockOf(parts, kind, known);
    if (block !== undefined) blocks.push(block);
  };
  for (let at = 0; at < pieces.length; at++) {
    const run = tables[table];
    const piece = pieces[at];
    if (run?.from !== at) {
      if (piece !== undefined) add([piece], kindOf(piece.box, items), at);
      continue;
    }
    table++;
    for (const rows of rowsOfOneFate(pieces.slice(at, run.to))) add(rows, "table", at);
    at = Math.max(run.to, at + 1) - 1;
  }
  return blocks;
}

/** A row that nobody sees is a block of its own: in the table's it would be read with it. */
function rowsOfOneFate(rows: readonly Piece[]): readonly (readonly Piece[])[] {
  if (!rows.some(isConcealed)) return [rows];
  const runs: Piece[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || isConcealed(row) || isConcealed(before)) runs.push([row]);
    else last.push(row);
  }
  return runs;
}

/** A caption for screen readers stays with its table: it is decoration, and says what the rows are. */
function isConcealed({ box }: Piece): boolean {
  return box?.hiding?.class === "suspicious";
}

/** The nearest box with a kind decides; the second paragraph of a list item is a paragraph. */
function kindOf(box: Box | undefined, items: Set<Box>): BlockKind {
  let at = box;
  let quoted = false;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    if (isEditLink(at)) return "paragraph";
    const kind = at.level === undefined ? KIND_OF_TAG.get(at.tag) : "heading";
    if (kind === undefined) continue;
    if (kind === "quote") quoted = true;
    else if (kind !== "list-item") return kind;
    else if (!items.has(at)) {
      items.add(at);
      return kind;
    } else break;
  }
  return quoted ? "quote" : "paragraph";
}

interface Known extends Pick<Block, "index" | "origin"> {
  readonly item: ListItem | undefined;
}

function blockOf(pieces: readonly Piece[], kind: BlockKind, known: Known): Block | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { text, inlines } = textOf(pieces, kind);
  // Written out: hostile pages have a quarter of a million blocks, and spreading objects doubles what each costs.
  const block: { -readonly [Key in keyof Block]: Block[Key] } = {
    index: known.index,
    origin: known.origin,
    kind,
    text,
    inlines,
    chars: sum(pieces, (piece) => piece.ink),
    span: [first.start, last.end],
    linkChars: sum(pieces, (piece) => piece.linkChars),
    opensParagraph: true,
  };
  const box = pieces.length === 1 ? first.box : tableOf(first.box);
  const level = kind === "heading" ? levelOf(first.box) : undefined;
  if (box !== undefined) block.box = box;
  if (box?.hiding !== undefined) block.hiding = box.hiding;
  if (level !== undefined) block.level = level;
  // Several items that were put together have no place of their own.
  const list = first.absorbed > 0 ? undefined : known.item?.placeOf(kind, text);
  if (list !== undefined) block.list = list;
  return block;
}

function textOf(pieces: readonly Piece[], kind: BlockKind): Pick<Block, "text" | "inlines"> {
  let text = "";
  const inlines: Inline[] = [];
  const rows = kind === "table" ? new RowWriter() : undefined;
  for (const piece of pieces) {
    if (text !== "") text += "\n";
    const row = rows?.write(piece) ?? piece;
    const written = kind === "table" ? row.text : kind === "code" ? trimLines(row.text) : trimCells(piece);
    const shift = text.length - (written.length === row.text.length ? 0 : row.text.indexOf(written));
    for (const inline of row.inlines) {
      const start = Math.max(text.length, inline.start + shift);
      const end = Math.min(text.length + written.length, inline.end + shift);
      if (end <= start) continue;
      inlines.push(start === inline.start && end === inline.end ? inline : { ...inline, start, end });
    }
    text += written;
  }
  return { text, inlines };
}

/** What lays out the page has empty cells before the text: nothing stands between them and it. */
function trimCells({ text, cells }: Piece): string {
  const start = cells.find((cell) => cell.start >= 0)?.start ?? 0;
  return text.slice(start).trim();
}

/** Code keeps its indentation; empty lines around it go. */
function trimLines(text: string): string {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) start = at + 1;
    else if (code !== 32 && code !== 9 && code !== 13) break;
  }
  return text.slice(start).trimEnd();
}

function levelOf(box: Box | undefined): number | undefined {
  for (let at = box; at !== undefined; at = at.parent) {
    if (at.level !== undefined) return at.level;
    if (KIND_OF_TAG.get(at.tag) === "heading") return Number(at.tag[1]);
  }
  return undefined;
}

function tableOf(box: Box | undefined): Box | undefined {
  let at = box;
  while (at !== undefined && at.tag !== "table" && (INLINE_TAGS.has(at.tag) || at.parent !== undefined)) at = at.parent;
  return at;
}

function sum(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  return pieces.reduce((total, piece) => total + of(piece), 0);
}

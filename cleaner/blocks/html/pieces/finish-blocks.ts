import type { Block, BlockKind, Box, Inline, Span } from "../../../model/block.ts";
import { RowWriter } from "../../rows/row-text.ts";
import { INLINE_TAGS, isApartInHeading, KIND_OF_TAG } from "../elements.ts";
import type { RowRun } from "../rows/table-rows.ts";
import { lineEndsOf } from "./line-ends.ts";
import type { Piece } from "./piece.ts";
import type { PieceList, PiecePlace } from "./piece-list.ts";

/** Of a table's rows and of code the lines are known; a heading is one line. */
const HAS_LINES: ReadonlySet<BlockKind> = new Set([
  "paragraph",
  "list-item",
  "quote",
  "post",
  "comment",
  "caption",
  "definition",
]);
/** Boxes looked at for a block's kind, from the inside. */
const MAX_STEPS = 6;

/** Turns pieces into blocks: rows of one table into one block, the rest one by one. */
export function finishBlocks(list: PieceList, tables: readonly RowRun[]): readonly Block[] {
  const finisher = new Finisher(list);
  let table = 0;
  for (let at = 0; at < list.pieces.length; at++) {
    const run = tables[table];
    if (run?.from !== at) {
      finisher.addPiece(at);
      continue;
    }
    table++;
    finisher.addTable(run);
    at = Math.max(run.to, at + 1) - 1;
  }
  return finisher.blocks;
}

class Finisher {
  readonly blocks: Block[] = [];
  readonly #list: PieceList;
  readonly #items = new Set<Box>();

  constructor(list: PieceList) {
    this.#list = list;
  }

  addPiece(at: number): void {
    const piece = this.#list.pieces[at];
    this.#add([at], piece?.kind ?? kindOf(piece?.box, this.#items));
  }

  /** What nobody sees is no row: in the table's block it would be read with it, and between two of its rows it would part them. */
  addTable({ from, to }: RowRun): void {
    const rows: number[] = [];
    const apart: number[] = [];
    for (let at = from; at < to; at++) (this.#isApart(at) ? apart : rows).push(at);
    const first = rows[0] ?? to;
    for (const at of apart) if (at < first) this.#addApart(at);
    if (rows.length > 0) this.#add(rows, "table");
    for (const at of apart) if (at > first) this.#addApart(at);
  }

  #isApart(at: number): boolean {
    const piece = this.#list.pieces[at];
    return this.#list.places[at]?.isAside === true || (piece !== undefined && isConcealed(piece));
  }

  #addApart(at: number): void {
    if (this.#list.places[at]?.isAside === true) this.addPiece(at);
    else this.#add([at], "table");
  }

  #add(places: readonly number[], kind: BlockKind): void {
    const pieces = places.flatMap((at) => this.#list.pieces[at] ?? []);
    const place = this.#list.places[places[0] ?? -1];
    if (place === undefined) return;
    const block = blockOf(pieces, kind, {
      ...place,
      index: this.blocks.length,
      stretches: stretchesOf(pieces, places),
    });
    if (block !== undefined) this.blocks.push(block);
  }
}

/** Where the pieces lie in the source: one behind the other, but where another piece stands in between. */
function stretchesOf(pieces: readonly Piece[], places: readonly number[]): readonly Span[] | undefined {
  if (pieces.length === 1) return pieces[0]?.reach.pieces;
  const stretches: [number, number][] = [];
  pieces.forEach(({ reach }, i) => {
    const [first, ...rest] = reach.pieces ?? [[reach.start, reach.end]];
    const last = stretches.at(-1);
    if (first === undefined) return;
    if (last !== undefined && places[i] === (places[i - 1] ?? 0) + 1) last[1] = first[1];
    else stretches.push([...first]);
    for (const [start, end] of rest) stretches.push([start, end]);
  });
  return stretches.length > 1 ? stretches : undefined;
}

/** A caption for screen readers stays with its table: it is decoration, and says what the rows are. */
function isConcealed({ box }: Piece): boolean {
  return box?.hiding?.class === "suspicious";
}

/** The nearest box with a kind decides; the second paragraph of a list item is a paragraph, and so is what nobody sees before the first. */
function kindOf(box: Box | undefined, items: Set<Box>): BlockKind {
  let at = box;
  let quoted = false;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    if (isApartInHeading(at)) return "paragraph";
    const kind = at.level === undefined ? KIND_OF_TAG.get(at.readAs ?? at.tag) : "heading";
    if (kind === undefined) continue;
    if (kind === "quote") quoted = true;
    else if (kind !== "list-item") return kind;
    else if (at.parent?.readAs === "pre") return "code";
    else if (isHiddenIn(at, box)) break;
    else if (!items.has(at)) {
      items.add(at);
      return kind;
    } else break;
  }
  return quoted ? "quote" : "paragraph";
}

/** Whether what an item holds is hidden, and the item is not. */
function isHiddenIn(item: Box, box: Box | undefined): boolean {
  const hiding = box?.hiding;
  return hiding !== undefined && hiding !== item.hiding && hiding.class !== "interface";
}

interface Known extends PiecePlace {
  readonly index: number;
  readonly stretches: readonly Span[] | undefined;
}

function blockOf(pieces: readonly Piece[], kind: BlockKind, known: Known): Block | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { text, inlines, shift } = textOf(pieces, kind);
  const lineEnds = HAS_LINES.has(kind) ? lineEndsOf(text, { ends: first.lineEnds, shift, box: first.box }) : [];
  // Written out: hostile pages have a quarter of a million blocks, and spreading objects doubles what each costs.
  const block: { -readonly [Key in keyof Block]: Block[Key] } = {
    index: known.index,
    origin: known.origin,
    kind,
    text,
    inlines,
    chars: sum(pieces, (piece) => piece.ink),
    span: [first.reach.start, last.reach.end],
    linkChars: sum(pieces, (piece) => piece.linkChars),
    opensParagraph: true,
  };
  const box = pieces.length === 1 ? first.box : tableOf(first.box);
  const level = kind === "heading" ? levelOf(first.box) : undefined;
  if (known.stretches !== undefined) block.pieces = known.stretches;
  if (box !== undefined) block.box = box;
  if (box?.hiding !== undefined) block.hiding = box.hiding;
  if (lineEnds.length > 0) block.lineEnds = lineEnds;
  if (level !== undefined) block.level = level;
  if (kind === "code" && known.codeLanguage !== undefined) block.codeLanguage = known.codeLanguage;
  // Several items that were put together have no place of their own.
  const list = first.absorbed > 0 ? undefined : known.item?.placeOf(kind, text);
  if (list !== undefined) block.list = list;
  return block;
}

/** The text of a block; `shift` is what brings offsets of its last piece to offsets of the text. */
function textOf(
  pieces: readonly Piece[],
  kind: BlockKind,
): Pick<Block, "text" | "inlines"> & { readonly shift: number } {
  let text = "";
  let shift = 0;
  const inlines: Inline[] = [];
  const rows = kind === "table" ? new RowWriter() : undefined;
  for (const piece of pieces) {
    if (text !== "") text += "\n";
    const row = rows?.write(piece) ?? piece;
    const written = kind === "table" ? row.text : kind === "code" ? trimLines(row.text) : trimCells(piece);
    shift = text.length - (written.length === row.text.length ? 0 : row.text.indexOf(written));
    for (const inline of row.inlines) {
      const start = Math.max(text.length, inline.start + shift);
      const end = Math.min(text.length + written.length, inline.end + shift);
      if (end <= start) continue;
      inlines.push(start === inline.start && end === inline.end ? inline : { ...inline, start, end });
    }
    text += written;
  }
  return { text, inlines, shift };
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
  while (at !== undefined && (at.readAs ?? at.tag) !== "table" && (INLINE_TAGS.has(at.tag) || at.parent !== undefined))
    at = at.parent;
  return at;
}

function sum(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  return pieces.reduce((total, piece) => total + of(piece), 0);
}

import type { Block, BlockKind, Box, Span } from "../../model/block.ts";
import { countInk } from "../../text/characters/collapse.ts";
import { normalizeNewlines } from "../../text/characters/normalize-newlines.ts";
import { stripInvisible } from "../strip-invisible.ts";

/** What a text format knows of a block. */
export interface TextPiece {
  readonly kind: BlockKind;
  readonly text: string;
  readonly span: Span;
  readonly opensParagraph: boolean;
  readonly level?: number;
  readonly codeLanguage?: string;
  readonly list?: Block["list"];
  readonly author?: string;
  readonly date?: string;
  readonly linkChars?: number;
  readonly inlines?: Block["inlines"];
  readonly joints?: readonly [before: number, after: number];
  readonly pieces?: readonly Span[];
  readonly lineEnds?: readonly number[];
  readonly box?: Box;
}

/** A piece that is still being put together. */
export type Writable = { -readonly [Key in keyof TextPiece]: TextPiece[Key] };

/**
 * Numbers the pieces and adds what text formats have in common. Characters that nobody sees are taken out; pieces of
 * nothing else are left out.
 */
export function numberBlocks(source: string, pieces: readonly TextPiece[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const written of pieces) {
    const piece = withoutInvisible(written.kind === "code" ? withLineFeeds(written) : written);
    if (piece.text.trim() === "") continue;
    const { kind, text, span, opensParagraph, linkChars = 0, inlines = NO_INLINES } = piece;
    const chars = piece.pieces === undefined ? countInk(source, span) : inkOf(source, piece.pieces);
    const index = blocks.length;
    const block: Open = { index, kind, text, chars, span, linkChars, inlines, origin: "visible", opensParagraph };
    if (piece.level !== undefined) block.level = piece.level;
    if (piece.codeLanguage !== undefined) block.codeLanguage = piece.codeLanguage;
    if (piece.list !== undefined) block.list = piece.list;
    if (piece.author !== undefined) block.author = piece.author;
    if (piece.date !== undefined) block.date = piece.date;
    if (piece.joints !== undefined) block.joints = piece.joints;
    if (piece.pieces !== undefined) block.pieces = piece.pieces;
    if (piece.lineEnds !== undefined) block.lineEnds = piece.lineEnds;
    if (piece.box !== undefined) block.box = piece.box;
    blocks.push(block);
  }
  return blocks;
}

function inkOf(source: string, pieces: readonly Span[]): number {
  return pieces.reduce((ink, piece) => ink + countInk(source, piece), 0);
}

/** A block that is still being put together. */
type Open = { -readonly [Key in keyof Block]: Block[Key] };

const NO_INLINES: Block["inlines"] = [];

/** Only code keeps its lines; nothing in it is marked, so that no offset moves. */
function withLineFeeds(piece: TextPiece): TextPiece {
  const text = normalizeNewlines(piece.text);
  return text === piece.text ? piece : { ...piece, text };
}

function withoutInvisible(piece: TextPiece): TextPiece {
  const text = stripInvisible(piece.text);
  if (text === piece.text) return piece;
  if (piece.inlines === undefined) return { ...piece, text };
  const places = placesAfter(piece.text, text);
  const moved = (at: number) => places[at] ?? text.length;
  return {
    ...piece,
    text,
    inlines: piece.inlines
      .map((inline) => ({ ...inline, start: moved(inline.start), end: moved(inline.end) }))
      .filter(({ start, end }) => start < end),
    ...(piece.lineEnds === undefined ? {} : { lineEnds: piece.lineEnds.map(moved) }),
  };
}

/** Where each unit of a text stands after some of them were taken out. */
function placesAfter(before: string, after: string): Uint32Array {
  const places = new Uint32Array(before.length + 1);
  let place = 0;
  for (let at = 0; at < before.length; at++) {
    places[at] = place;
    if (before.charCodeAt(at) === after.charCodeAt(place)) place++;
  }
  places[before.length] = after.length;
  return places;
}

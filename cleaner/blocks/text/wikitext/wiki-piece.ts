import type { BlockKind, Box } from "../../../model/block.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { ListItem } from "../../list-item.ts";
import type { Reading } from "../shown-text.ts";
import type { TextPiece, Writable } from "../text-block.ts";
import type { Cut } from "./read-lines.ts";
import { WikiInlines } from "./wiki-inlines.ts";
import { type Part, piecesOf } from "./wiki-line.ts";
import { plainTextOf, shownTextOf } from "./wiki-tokens.ts";

/** Of these a line may end where the page's does. */
const OF_LINES: ReadonlySet<BlockKind> = new Set(["paragraph", "list-item", "quote", "caption", "definition"]);

const NOTHING = { images: 0, controls: 0 };

/** What is known of a block before its text is read. */
export interface Draft {
  readonly kind: BlockKind;
  readonly lines: readonly (readonly Part[])[];
  /** Its lines end where they do in the source, as those of verses. */
  readonly isVerse?: boolean;
  readonly level?: number;
  readonly item?: ListItem | undefined;
}

/** The block of some lines; none where they show nothing. */
export function pieceOfLines(source: string, draft: Draft): readonly TextPiece[] {
  const [line = [], more] = draft.lines;
  const plain = more === undefined ? plainTextOf(source, line) : undefined;
  if (plain !== undefined) return pieceOf(source, draft, { text: collapseSpaces(plain), inlines: [], linkChars: 0 });
  const inlines = new WikiInlines(source);
  for (const [at, line] of draft.lines.entries()) {
    if (at > 0 && draft.isVerse === true) inlines.endLine();
    else if (at > 0) inlines.addSpace();
    inlines.addLine(line);
  }
  return pieceOf(source, draft, inlines.read());
}

/** The same of a text that has been read. */
export function pieceOf(
  source: string,
  draft: Draft,
  read: Omit<Reading, "lineEnds"> & Partial<Reading>,
): readonly TextPiece[] {
  const { kind, lines, level, item } = draft;
  const pieces = piecesOf(source, lines.flat());
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (read.text === "" || first === undefined || last === undefined) return [];
  const { text, inlines, linkChars, lineEnds = [] } = asFormula(read);
  const span = [first[0], last[1]] as const;
  // Written out: a page may have a hundred thousand of them, and spreading objects costs more than all else.
  const piece: Writable = { kind, text, inlines, linkChars, span, opensParagraph: true };
  if (pieces.length > 1) piece.pieces = pieces;
  if (lineEnds.length > 0 && OF_LINES.has(kind)) piece.lineEnds = lineEnds;
  if (level !== undefined) piece.level = level;
  const list = item?.placeOf(kind, text);
  if (list !== undefined) piece.list = list;
  return [piece];
}

/** A formula that is all of its block stands in a line of its own. */
function asFormula<Read extends Omit<Reading, "lineEnds">>(read: Read): Read {
  const [only, more] = read.inlines;
  const { text } = read;
  if (only?.kind !== "math" || more !== undefined || only.end - only.start !== text.length) return read;
  if (text.startsWith("$$")) return read;
  return { ...read, text: `$${text}$`, inlines: [{ ...only, end: text.length + 2 }] };
}

/** A caption stands apart from the text around it. */
export function blockOfCaption(source: string, parts: readonly Part[]): readonly TextPiece[] {
  return pieceOfLines(source, { kind: "caption", lines: [parts] });
}

/** What is no text of the page, in a box that says what it is. */
export function blockOfCut({ text, part, start, end }: Cut): TextPiece {
  const { tag, names } = part;
  const box: Box = { tag, names, depth: 0, index: start, tally: NOTHING };
  return { kind: "paragraph", text, span: [start, end], opensParagraph: true, box };
}

/** Lines that begin with a space, as they are written but for that and for what is marked in them. */
export function codeOfLines(source: string, lines: readonly (readonly Part[])[]): string {
  return lines
    .map((parts) =>
      parts
        .map((part) => writtenOf(source, part))
        .join("")
        .slice(1)
        .trimEnd(),
    )
    .join("\n");
}

function writtenOf(source: string, part: Part): string {
  if (part.kind === "run") return shownTextOf(source, part);
  return part.kind === "text" || part.kind === "code" || part.kind === "math" ? part.text : "";
}

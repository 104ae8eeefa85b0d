import type { BlockKind, Span } from "../../../model/block.ts";
import type { ListItem } from "../../list-item.ts";
import type { TextPiece, Writable } from "../text-block.ts";
import type { AsciidocDocument } from "./asciidoc-document.ts";
import { type Cut, findParts, pieceOfPart, textWithout, without, withParts } from "./asciidoc-parts.ts";
import { directiveOf } from "./line-marks.ts";

/** What is known of a block before its text is read. */
export interface Draft {
  readonly kind: BlockKind;
  /** Where the marks begin that belong to it. */
  readonly from: number;
  /** Where its text stands. */
  readonly span: Span;
  /** Lines that are none of its text, in their order. */
  readonly cuts?: readonly Cut[];
  readonly lines?: "hard" | "soft";
  readonly level?: number | undefined;
  readonly item?: ListItem | undefined;
  /** What stands before its text, in strong words. */
  readonly label?: string | undefined;
}

const NONE: readonly TextPiece[] = [];

type Read = Pick<TextPiece, "text"> & Partial<Pick<TextPiece, "inlines" | "linkChars" | "lineEnds" | "codeLanguage">>;

/** The block of a stretch of text, and those of what is cut out of it. */
export function piecesOf(document: AsciidocDocument, draft: Draft): readonly TextPiece[] {
  const { source } = document;
  const inLines = draft.cuts ?? [];
  const cuts = inLines.length === 0 ? findParts(source, draft.span) : withParts(source, draft.span, inLines);
  const written = textWithout(source, draft.span, cuts);
  const read = document.read(written, draft.lines);
  const whole = draft.label === undefined ? read : labelled(draft.label, read);
  return pieceOfRead(document, cuts.length === inLines.length ? draft : { ...draft, cuts }, whole);
}

function labelled(label: string, { text, inlines = [], lineEnds = [], linkChars = 0 }: Read): Read {
  const before = `${label}: `;
  return {
    text: `${before}${text}`,
    inlines: [
      { kind: "strong", start: 0, end: label.length + 1 },
      ...inlines.map((inline) => ({ ...inline, start: inline.start + before.length, end: inline.end + before.length })),
    ],
    lineEnds: lineEnds.map((end) => end + before.length),
    linkChars,
  };
}

/** The same of a text that has been read. */
export function pieceOfRead(document: AsciidocDocument, draft: Draft, read: Read): readonly TextPiece[] {
  const { kind, cuts = [], level, item } = draft;
  const found = cuts.length === 0 ? NONE : cuts.flatMap((cut) => piecesOfCut(document, cut));
  if (read.text.trim() === "") return found;
  const { text, inlines = [], linkChars = 0, lineEnds = [], codeLanguage } = read;
  const left =
    cuts.length === 0 ? [] : without([draft.from, draft.span[1]], cuts).filter((span) => hasInk(document.source, span));
  const span = [left[0]?.[0] ?? draft.from, left.at(-1)?.[1] ?? draft.span[1]] as const;
  const piece: Writable = { kind, text, inlines, linkChars, span, opensParagraph: true };
  if (left.length > 1) piece.pieces = left;
  if (lineEnds.length > 0) piece.lineEnds = lineEnds;
  if (level !== undefined) piece.level = level;
  if (codeLanguage !== undefined) piece.codeLanguage = codeLanguage;
  const list = item?.placeOf(kind, text);
  if (list !== undefined) piece.list = list;
  return [piece, ...found];
}

function piecesOfCut(document: AsciidocDocument, { tag, span, text }: Cut): readonly TextPiece[] {
  if (tag === "mark") return [];
  if (tag !== "footnote") return [pieceOfPart(document.source, tag, span)];
  return pieceOfRead(document, { kind: "paragraph", from: span[0], span }, document.read(text ?? ""));
}

function hasInk(source: string, [start, end]: Span): boolean {
  return source.slice(start, end).trim() !== "";
}

/** Lines of code as they are written, but for those that are for the processor. */
export function readCode(
  document: AsciidocDocument,
  [first, end]: readonly [first: number, end: number],
  indent?: number,
) {
  const { lines } = document;
  const cuts: Cut[] = [];
  const written: string[] = [];
  for (let at = first; at < end; at++) {
    const line = lines.text(at);
    const tag = directiveOf(line);
    if (tag === undefined) written.push(line.startsWith("\\") && directiveOf(line.slice(1)) ? line.slice(1) : line);
    else cuts.push({ tag, span: [lines.start(at), lines.end(at)] });
  }
  return {
    cuts,
    text: (indent === undefined ? written : reindented(written, indent)).join("\n").replace(OUTER_LINES, ""),
  };
}

const OUTER_LINES = /^(?:\s*\n)+|\s+$/g;
const INDENTATION = /^[ \t]*/;

/** With so many spaces before the line that is furthest left. */
export function reindented(lines: readonly string[], indent: number): readonly string[] {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line !== "") least = Math.min(least, INDENTATION.exec(line)?.[0].length ?? 0);
  return lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line.slice(least)));
}

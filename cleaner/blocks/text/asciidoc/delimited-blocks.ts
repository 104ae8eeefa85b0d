import { PLAIN_NAMES } from "../../plain-names.ts";
import type { TextPiece } from "../text-block.ts";
import type { AsciidocDocument } from "./asciidoc-document.ts";
import { pieceOfPart } from "./asciidoc-parts.ts";
import { type Draft, pieceOfRead, piecesOf, readCode } from "./asciidoc-piece.ts";
import { readTable } from "./asciidoc-table.ts";
import type { BlockStyle } from "./block-style.ts";
import type { BlockContext } from "./line-marks.ts";

/** A block whose lines are read together. */
export interface WrittenBlock {
  readonly context: BlockContext;
  /** Its lines, by number: the first, and the one behind the last. */
  readonly lines: readonly [first: number, end: number];
  readonly draft: Omit<Draft, "kind">;
  readonly style: BlockStyle | undefined;
  /** Of fences: the language of the code. */
  readonly language?: string | undefined;
  /** The line that opens it. */
  readonly opener?: string;
  /** Code by its indentation, which is not shown. */
  readonly isIndented?: boolean;
}

const MATH: ReadonlySet<string> = new Set(["stem", "latexmath"]);
const NO_LANGUAGE: ReadonlySet<string> = new Set(["listing", "literal", "pass"]);
const MAX_INDENT = 40;
const INDENT = /^\d{1,2}$/;
const LANGUAGE = /^[a-z\d][a-z\d+#._-]{0,24}$/;

/** The blocks of what is read by no rule of lines: code, tables, formulas, verses, and what is dropped. */
export function piecesOfWritten(document: AsciidocDocument, block: WrittenBlock): readonly TextPiece[] {
  const { context, style, draft } = block;
  const name = style?.name ?? "";
  const whole = [draft.from, draft.span[1]] as const;
  if (context === "comment" || name === "comment") return [pieceOfPart(document.source, "comment", whole)];
  if (context === "table") return piecesOfTable(document, block);
  if (name === "verse" || name === "quote")
    return piecesOf(document, {
      ...draft,
      kind: "quote",
      lines: name === "verse" ? "hard" : "soft",
      span: innerSpan(document, block),
    });
  if (MATH.has(name)) return piecesOfFormula(document, block);
  if (context === "pass" && name !== "source" && name !== "listing" && name !== "asciimath")
    return [pieceOfPart(document.source, "passthrough", whole)];
  return piecesOfCode(document, block);
}

function innerSpan({ lines }: AsciidocDocument, { lines: [first, end] }: WrittenBlock) {
  return [lines.start(first), lines.end(end - 1)] as const;
}

function piecesOfCode(
  document: AsciidocDocument,
  { lines, style, draft, language, isIndented }: WrittenBlock,
): readonly TextPiece[] {
  const indent = style?.named.get("indent") ?? "";
  const width = INDENT.test(indent) ? Math.min(Number(indent), MAX_INDENT) : isIndented === true ? 0 : undefined;
  const { text, cuts } = readCode(document, lines, width);
  const codeLanguage = language?.toLowerCase() ?? languageOf(document, style);
  const read = codeLanguage === undefined || PLAIN_NAMES.has(codeLanguage) ? { text } : { text, codeLanguage };
  return pieceOfRead(document, { ...draft, kind: "code", cuts }, read);
}

/** "[source,java]", "[,java]", "[source,language=java]", "[configprops,yaml]"; the document may name one for all. */
function languageOf({ attributes }: AsciidocDocument, style: BlockStyle | undefined): string | undefined {
  if (style === undefined || NO_LANGUAGE.has(style.name)) return undefined;
  const named = style.values[0] || style.named.get("language") || style.named.get("lang");
  const language = attributes
    .putIn(named ?? (style.name === "source" ? (attributes.get("source-language") ?? "") : ""))
    .toLowerCase();
  return LANGUAGE.test(language) ? language : undefined;
}

function piecesOfFormula(document: AsciidocDocument, { lines, draft }: WrittenBlock): readonly TextPiece[] {
  const { text, cuts } = readCode(document, lines);
  if (text === "") return pieceOfRead(document, { ...draft, kind: "paragraph", cuts }, { text });
  const formula = `$$${text.replace(SPACES, " ").trim()}$$`;
  const inlines = [{ kind: "math", start: 0, end: formula.length }] as const;
  return pieceOfRead(document, { ...draft, kind: "paragraph", cuts }, { text: formula, inlines });
}

const SPACES = /\s+/g;

function piecesOfTable(
  document: AsciidocDocument,
  { lines, style, draft, opener = "|" }: WrittenBlock,
): readonly TextPiece[] {
  const { cuts, ...read } = readTable(document, { lines, style, opener });
  return pieceOfRead(document, { ...draft, kind: "table", cuts }, read);
}

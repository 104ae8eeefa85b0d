import type { Block } from "../../../model/block.ts";
import { frontMatterOf } from "../../../text/lines/front-matter.ts";
import { lineSpans } from "../line-spans.ts";
import { numberBlocks, type TextPiece, type Writable } from "../text-block.ts";
import { BlockLinks } from "./block-links.ts";
import { endOfFormula } from "./display-formula.ts";
import { NO_INLINES, type References } from "./markdown-inlines.ts";
import {
  ADMONITION,
  endOfTagged,
  FENCE,
  FOOTNOTE,
  HEADING,
  HIGH_NUMBER,
  HTML_HEADING,
  INDENT,
  ITEM,
  isReference,
  isRule,
  languageOfFence,
  type OpenBlock,
  opensTaggedTable,
  QUOTE,
  readReferences,
  TABLE_ROW,
  TAGGED_TABLE_END,
  turnOf,
} from "./markdown-lines.ts";
import { MarkdownLists } from "./markdown-lists.ts";
import { noteIndentOf, noteTitleOf, opensIndentedNote } from "./markdown-notes.ts";
import { pieceOf } from "./markdown-piece.ts";

/** Reads the structure of Markdown: headings, lists, quotes, code, tables, links. Of nesting, which item a block is in. */
export function cutMarkdown(source: string): readonly Block[] {
  const cutter = new MarkdownCutter(source);
  const textStart = cutter.addHead();
  for (const [start, end] of lineSpans(source)) if (start >= textStart) cutter.addLine(start, end);
  return numberBlocks(source, cutter.close());
}

/** So far right of the text around it a line is code. */
const CODE_COLUMNS = 4;

class MarkdownCutter {
  readonly #source: string;
  readonly #references: References;
  readonly #links: BlockLinks;
  readonly #pieces: Writable[] = [];
  readonly #lists = new MarkdownLists();
  readonly #lastEnds = new Map<string, number>();
  #open: OpenBlock | undefined;
  /** Indented lines are part of a note. */
  #isInNote = false;
  /** Where marks begin that no text has followed yet. */
  #marks: number | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#references = readReferences(source);
    this.#links = new BlockLinks(source);
  }

  /** The head of the file is kept apart, as it is written. Where the text behind it starts. */
  addHead(): number {
    const end = frontMatterOf(this.#source)?.end ?? 0;
    const text = this.#source.slice(0, end).trim();
    if (end > 0)
      this.#add({ kind: "code", text, span: [0, end], opensParagraph: true, linkChars: 0, inlines: NO_INLINES });
    return end;
  }

  addLine(lineStart: number, end: number): void {
    const start = this.#enterNote(lineStart, end);
    const written = this.#source.slice(start, end);
    const open = this.#open;
    const isWritten = open?.fence !== undefined || open?.isTagged === true;
    const line = isWritten ? written : this.#links.bare(written, start);
    if (line !== written && line.trim() === "") {
      this.#flush();
      this.#open = { kind: "paragraph", lines: [], start, end, isMark: true };
      this.#flush();
      return;
    }
    const turn = this.#opensFormula(line, end)
      ? "starts"
      : turnOf(line, open, this.#isInList() ? "in-list" : "in-text");
    if (turn === "blank") this.#flush();
    else if (open === undefined || turn === "starts") this.#start(line, start, end);
    else {
      open.end = end;
      if (turn === "underlines") Object.assign(open, { kind: "heading", level: line.startsWith("=") ? 1 : 2 });
      if (turn === "rules-table") Object.assign(open, { kind: "table", isBare: true });
      if (turn !== "underlines" && (turn !== "closes" || open.until !== undefined)) open.lines.push(bare(line, open));
      if (turn === "closes" && open.isMark === true) this.#endTagged(line, start, open);
      else if (turn === "closes" || turn === "underlines") this.#flush();
    }
  }

  close(): readonly TextPiece[] {
    this.#flush();
    if (this.#marks !== undefined) endWithMarks(this.#pieces, [this.#marks, this.#source.trimEnd().length]);
    return this.#pieces;
  }

  /** Where a line begins within the note that it belongs to: what indents it there is no sign of code. */
  #enterNote(start: number, end: number): number {
    if (!this.#isInNote) return start;
    const line = this.#source.slice(start, end);
    const indent = noteIndentOf(line);
    this.#isInNote = indent > 0 || line.trim() === "";
    return start + Math.min(indent, end - start);
  }

  #start(line: string, start: number, end: number): void {
    this.#flush();
    this.#isInNote ||= FOOTNOTE.test(line) || opensIndentedNote(line);
    const reach = this.#lists.reach(line) ?? CODE_COLUMNS;
    const isCode = reach >= CODE_COLUMNS && this.#pieces.at(-1)?.kind !== "list-item" && INDENT.test(line);
    const place = { start, end, isCode };
    this.#open = this.#startTagged(line, place) ?? startOf(line, place);
    const { kind, isMark, isAlone, until } = this.#open;
    const opened = ITEM.test(line) && (kind === "list-item" || kind === "heading") ? this.#lists.open(line) : undefined;
    this.#open.item = kind === "list-item" ? opened : this.#lists.item;
    this.#open.href = this.#links.hrefAt(end);
    if (until === undefined && (kind === "heading" || isMark === true || isAlone === true)) this.#flush();
  }

  #opensFormula(line: string, end: number): boolean {
    const isWritten = this.#open?.fence !== undefined || this.#open?.until !== undefined;
    return !isWritten && endOfFormula(this.#source, line, end) !== undefined;
  }

  #isInList(): boolean {
    return this.#lists.item !== undefined || this.#pieces.at(-1)?.kind === "list-item";
  }

  /** Tables, comments, scripts and what is set as written go on to their end, blank lines and all; one without an end is text. */
  #startTagged(line: string, { start, end }: Place): OpenBlock | undefined {
    const formula = endOfFormula(this.#source, line, end);
    if (formula !== undefined) return { kind: "paragraph", lines: [line], start, end, until: formula };
    const until = endOfTagged(line);
    if (opensTaggedTable(line) && this.#lastEndOf(TAGGED_TABLE_END) >= start) {
      const table: OpenBlock = { kind: "table", lines: [line], start, end, isTagged: true };
      return endIn(line, TAGGED_TABLE_END) > 0 ? { ...table, isAlone: true } : { ...table, until: TAGGED_TABLE_END };
    }
    if (until === undefined || this.#lastEndOf(until) < start) return undefined;
    const isMark = until !== "</pre>";
    const over = endIn(line, until);
    if (over === 0) return { kind: isMark ? "paragraph" : "code", lines: [line], start, end, until, isMark };
    return isMark && over === line.trimEnd().length ? { kind: "paragraph", lines: [], start, end, isMark } : undefined;
  }

  /** What stands behind the end of a comment is text again. */
  #endTagged(line: string, start: number, { until = "" }: OpenBlock): void {
    const over = endIn(line, until);
    const isOver = line.slice(over).trim() === "";
    if (this.#open !== undefined && !isOver) this.#open.end = start + over;
    this.#flush();
    if (!isOver) this.#start(line.slice(over), start + over, start + line.length);
  }

  /** Sought once for all lines that ask. */
  #lastEndOf(until: string): number {
    const known = this.#lastEnds.get(until) ?? this.#source.toLowerCase().lastIndexOf(until);
    this.#lastEnds.set(until, known);
    return known;
  }

  #flush(): void {
    if (this.#open === undefined) return;
    const piece = pieceOf(this.#open, this.#marks ?? this.#open.start, this.#references);
    this.#marks = piece.text === "" ? piece.span[0] : undefined;
    if (piece.text !== "") this.#add(piece);
    this.#open = undefined;
  }

  #add(piece: Writable): void {
    this.#pieces.push(piece);
  }
}

/** Marks with nothing behind them belong to what stands before them; alone, they are all that there is. */
function endWithMarks(pieces: Writable[], span: Writable["span"]): void {
  const last = pieces.at(-1);
  if (last !== undefined) last.span = [last.span[0], span[1]];
  else pieces.push({ kind: "paragraph", text: "<>", span, opensParagraph: true, linkChars: 0, inlines: NO_INLINES });
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** The line is code by its indentation. */
  readonly isCode: boolean;
}

function startOf(line: string, { start, end, isCode }: Place): OpenBlock {
  const [, indent = "", fence] = FENCE.exec(line) ?? [];
  if (fence !== undefined)
    return { kind: "code", lines: [], start, end, fence, indent: indent.length, codeLanguage: languageOfFence(line) };
  if (isCode) return { kind: "code", lines: [line.replace(INDENT, "")], start, end, isIndented: true };
  if (isRule(line) || isReference(line)) return { kind: "paragraph", lines: [], start, end, isMark: true };
  const note = noteTitleOf(line);
  if (note !== undefined)
    return {
      kind: "paragraph",
      lines: note === "" ? [] : [`**${note}**`],
      start,
      end,
      isMark: note === "",
      isAlone: true,
    };
  // Within an item a heading stands further to the right, or behind the item's own mark.
  const heading = HEADING.exec(line) ?? HEADING.exec(line.replace(ITEM, "").trimStart());
  if (heading !== null)
    return { kind: "heading", lines: [heading[2] ?? ""], level: heading[1]?.length ?? 1, start, end };
  const tagged = HTML_HEADING.exec(line);
  if (tagged !== null) return { kind: "heading", lines: [tagged[2] ?? ""], level: Number(tagged[1]), start, end };
  if (QUOTE.test(line)) return startOfQuote(line.replace(QUOTE, ""), start, end);
  if (TABLE_ROW.test(line)) return { kind: "table", lines: [line], start, end };
  if (ITEM.test(line))
    return { kind: "list-item", lines: [HIGH_NUMBER.test(line) ? line : line.replace(ITEM, "")], start, end };
  return { kind: "paragraph", lines: [line.replace(FOOTNOTE, "")], start, end };
}

function startOfQuote(inner: string, start: number, end: number): OpenBlock {
  const fence = FENCE.exec(inner)?.[2];
  if (fence !== undefined)
    return { kind: "code", lines: [], start, end, fence, isQuoted: true, codeLanguage: languageOfFence(inner) };
  return { kind: "quote", lines: [inner.replace(ADMONITION, "").replace(ITEM, "").replace(HEADING, "$2")], start, end };
}

/** Where the end of a stretch of HTML is over in a line; 0 where it is not. */
function endIn(line: string, until: string): number {
  const at = line.toLowerCase().indexOf(until);
  return at === -1 ? 0 : at + until.length;
}

/** A line without the marks of the block it goes on with. */
function bare(line: string, { kind, isQuoted, isIndented, indent = 0 }: OpenBlock): string {
  if (isIndented === true) return line.replace(INDENT, "");
  if (kind === "quote" || isQuoted === true) return line.replace(QUOTE, "");
  let from = 0;
  while (from < indent && (line[from] === " " || line[from] === "\t")) from++;
  return line.slice(from);
}

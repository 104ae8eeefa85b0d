import type { Span } from "../../../model/block.ts";
import type { TextPiece } from "../text-block.ts";
import type { AsciidocDocument } from "./asciidoc-document.ts";
import { type Cut, type PartTag, pieceOfPart } from "./asciidoc-parts.ts";
import { type Draft, pieceOfRead, piecesOf } from "./asciidoc-piece.ts";
import { type BlockStyle, joinStyles, readStyle } from "./block-style.ts";
import { piecesOfWritten, type WrittenBlock } from "./delimited-blocks.ts";
import { DroppedLines } from "./dropped-lines.ts";
import { ADMONITIONS, type Delimiter, type ItemStart, type LinePlace, type TermStart } from "./line-marks.ts";
import { Surroundings } from "./surroundings.ts";

/** A text whose lines are still being read. */
type OpenText = Omit<Draft, "cuts"> & { readonly span: [start: number, end: number]; readonly cuts: Cut[] };

/** Knows which text is open and what was said of the next block, and writes the blocks of a document. */
export class BlockWriter {
  readonly around = new Surroundings();
  readonly #document: AsciidocDocument;
  readonly #pieces: TextPiece[] = [];
  #open: OpenText | undefined;
  /** Where marks begin that no block has followed yet. */
  #marks: number | undefined;
  #style: BlockStyle | undefined;
  /** What the next block is called for its reader: a note, a warning. */
  #label: { readonly text: string; readonly span: Span } | undefined;
  readonly #dropped: DroppedLines;
  #isBehindBlank = false;
  /** What the last term means is still to come. */
  #awaitsMeaning = false;

  constructor(document: AsciidocDocument) {
    this.#document = document;
    this.#dropped = new DroppedLines(document.source);
  }

  get isInText(): boolean {
    return this.#open !== undefined;
  }

  get styleName(): string {
    return this.#style?.name ?? "";
  }

  get awaitsMeaning(): boolean {
    return this.#awaitsMeaning;
  }

  endText(by: "blank" | "mark"): void {
    const open = this.#open;
    this.#isBehindBlank = by === "blank";
    if (open === undefined) return;
    this.#open = undefined;
    this.#add(piecesOf(this.#document, open));
  }

  /** What belongs to the next block. */
  addMark(from: number): void {
    this.endText("mark");
    this.#marks ??= from;
  }

  /** What is no text: within one it leaves no gap. */
  drop(tag: PartTag, span: Span): void {
    if (this.#open !== undefined) {
      this.#open.cuts.push({ tag, span });
      this.#open.span[1] = span[1];
      return;
    }
    if (tag === "comment" && this.#isBehindBlank && !this.around.isAttached) this.around.lists.close();
    this.#sayLabel();
    const from = this.#marks ?? span[0];
    this.#marks = undefined;
    this.#add(this.#dropped.add(tag, [from, span[1]]));
  }

  /** What the next block is: its style, its kind of note, whom it quotes. */
  addStyle(line: string, [start, end]: Span): void {
    const wasBehindBlank = this.#isBehindBlank;
    this.addMark(start);
    if (wasBehindBlank && !this.around.isAttached) this.around.lists.close();
    if (line.startsWith("[[")) return;
    const style = readStyle(line.slice(1, -1));
    this.#style = joinStyles(this.#style, style);
    if (ADMONITIONS.has(style.name)) {
      this.#sayLabel();
      this.#label = { text: style.name, span: [this.#from(start), end] };
    } else if (style.name === "quote" || style.name === "verse") {
      const said = style.values.filter((value) => value !== "").join(", ");
      if (said !== "") this.#addRead({ kind: "caption", from: this.#from(start), span: [start, end] }, said);
    }
  }

  addCaption({ from, to }: LinePlace): void {
    this.endText("mark");
    this.#sayLabel();
    this.#add(piecesOf(this.#document, { kind: "caption", from: this.#from(from), span: [from + 1, to] }));
  }

  /** `to`: where its line ends, or the one that underlines it. */
  addHeading(level: number, { from, to }: LinePlace, title: Span): void {
    this.#beginBlock();
    const cuts = to > title[1] ? [{ tag: "mark", span: [title[1], to] } as const] : [];
    this.#add(piecesOf(this.#document, { kind: "heading", level, from: this.#from(from), span: [title[0], to], cuts }));
  }

  openContext({ closer, context }: Delimiter, { from }: LinePlace): void {
    this.addMark(from);
    const name = this.#takeStyle()?.name;
    this.around.enterBlock(this.#awaitsMeaning ? "keeps" : "ends");
    this.#awaitsMeaning = false;
    const isQuote = context === "quote" || name === "quote";
    this.around.open(closer, isQuote && name === "verse" ? "verse" : isQuote ? "quote" : "plain");
  }

  /** What ends a block is no part of the next one. */
  closeContext(line: string): void {
    this.endText("mark");
    this.#awaitsMeaning = false;
    this.around.close(line);
  }

  /** Code, a table, a verse: what is read as a whole. */
  addWritten(block: Omit<WrittenBlock, "draft" | "style">, span: Span): void {
    const goesOn = this.#awaitsMeaning || (block.isIndented === true && this.#isBehindBlank);
    const { item, style } = this.#beginBlock(goesOn ? "keeps" : "ends");
    const draft = { from: this.#from(span[0]), span, item };
    this.#add(piecesOfWritten(this.#document, { ...block, draft, style }));
  }

  /** A picture, shown by its words; of one without words, and of what is for the processor, nothing is shown. */
  addMacro(tag: PartTag, text: string, { from, to }: LinePlace): void {
    const { item } = this.#beginBlock();
    if (text === "") this.drop(tag, [from, to]);
    else this.#addRead({ kind: "paragraph", from: this.#from(from), span: [from, to], item }, text);
  }

  startItem(start: ItemStart, { from, to }: LinePlace): void {
    this.endText("mark");
    this.#sayLabel();
    const first = Number(this.#takeStyle()?.named.get("start"));
    const item = this.around.lists.open(start, first > 0 ? first : 1);
    this.#awaitsMeaning = false;
    this.#openText({ kind: "list-item", from: this.#from(from), item }, { from, text: from + start.from, to });
  }

  addTerm(term: TermStart, { from, to }: LinePlace): void {
    this.endText("mark");
    this.#sayLabel();
    this.#takeStyle();
    const item = this.around.lists.openTerm(term.sign);
    const end = from + term.to;
    const draft = { kind: "definition", from: this.#from(from), item } as const;
    this.#add(piecesOf(this.#document, { ...draft, span: [from + term.from, end] }));
    const text = from + term.means;
    this.#awaitsMeaning = text >= to;
    if (this.#awaitsMeaning) this.#marks = end;
    else this.#openText({ ...draft, from: end }, { from, text, to });
  }

  startParagraph(line: LinePlace, label?: string): void {
    const isMeaning = this.#awaitsMeaning && !this.around.isAttached;
    const item = this.around.enterBlock(isMeaning ? "keeps" : "ends");
    const style = this.#takeStyle();
    const isVerse = this.around.isVerse || style?.options.includes("hardbreaks") === true;
    const said = label ?? this.#label?.text;
    if (label !== undefined) this.#sayLabel();
    const from = this.#label?.span[0] ?? this.#from(line.from);
    this.#label = undefined;
    this.#marks = undefined;
    this.#awaitsMeaning = false;
    const kind = isMeaning ? "definition" : this.around.isQuote ? "quote" : "paragraph";
    this.#openText({ kind, from, item, label: said, lines: isVerse ? "hard" : "soft" }, line);
  }

  /** The line goes on with the text that is open, or begins one. */
  addLine(line: LinePlace): void {
    if (this.#open === undefined) this.startParagraph(line);
    else this.#open.span[1] = line.to;
  }

  /** A line of text between the marks of a condition. */
  addConditional(line: LinePlace, end: number): void {
    const marks: Cut[] = [{ tag: "mark", span: [end, line.to] }];
    if (this.#open === undefined) this.startParagraph(line);
    else marks.unshift({ tag: "mark", span: [line.from, line.text] });
    this.#open?.cuts.push(...marks);
    this.addLine(line);
  }

  close(): readonly TextPiece[] {
    this.endText("mark");
    this.#sayLabel();
    this.#add(this.#dropped.close());
    if (this.#pieces.length === 0 && this.#marks !== undefined)
      this.#add([pieceOfPart(this.#document.source, "directive", [this.#marks, this.#document.source.length])]);
    return this.#pieces.sort((one, other) => one.span[0] - other.span[0]);
  }

  /** Written out: a document may have a million items, and spreading objects costs more than all else. */
  #openText({ kind, from, item, label, lines }: Omit<Draft, "span" | "cuts">, { text, to }: LinePlace): void {
    this.#isBehindBlank = false;
    this.#open = { kind, from, span: [text, to], cuts: [], lines: lines ?? "soft", item, label };
  }

  #beginBlock(keeps: "keeps" | "ends" = "ends") {
    this.endText("mark");
    this.#sayLabel();
    this.#awaitsMeaning = false;
    return { item: this.around.enterBlock(keeps), style: this.#takeStyle() };
  }

  #takeStyle(): BlockStyle | undefined {
    const style = this.#style;
    this.#style = undefined;
    return style;
  }

  /** Where a block begins with the marks before it. */
  #from(start: number): number {
    const from = this.#marks ?? start;
    this.#marks = undefined;
    return from;
  }

  /** A block that is no paragraph has what it is called above it. */
  #sayLabel(): void {
    const label = this.#label;
    this.#label = undefined;
    if (label === undefined) return;
    const { text, span } = label;
    const inlines = [{ kind: "strong", start: 0, end: text.length }] as const;
    this.#add(pieceOfRead(this.#document, { kind: "paragraph", from: span[0], span }, { text, inlines }));
  }

  #addRead(draft: Draft, written: string): void {
    this.#add(pieceOfRead(this.#document, draft, this.#document.read(written)));
  }

  #add(pieces: readonly TextPiece[]): void {
    for (const piece of pieces) this.#pieces.push(piece);
  }
}

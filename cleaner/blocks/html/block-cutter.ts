import type { Element, Text } from "domhandler";
import type { Block, BlockOrigin, Box } from "../../model/block.ts";
import { isBlank } from "../../text/characters/collapse.ts";
import { readSpan } from "../rows/row-text.ts";
import { stripInvisible } from "../strip-invisible.ts";
import { BoxMaker } from "./box-maker.ts";
import { Preformatted } from "./code/preformatted.ts";
import { countInBox } from "./count-in-box.ts";
import type { CutOptions } from "./cut-options.ts";
import { followsDropCap, isDropCap } from "./edges/drop-cap.ts";
import { enterInline, type InlinePlace, leaveInline } from "./edges/inline-edges.ts";
import { isConcealed, isTooltip } from "./edges/interruptions.ts";
import type { DisplayOf } from "./edges/laid-out.ts";
import { raisedDigits } from "./edges/raised-digits.ts";
import { runsIn } from "./edges/runs-in.ts";
import { TitleEdges } from "./edges/title-edges.ts";
import { isApartInHeading, isShadowRoot, silentReadOf, traitsOf } from "./elements.ts";
import { isNoteInLine } from "./ink/notes-in-line.ts";
import { signInkOf } from "./ink/sign-ink.ts";
import { StandIns } from "./ink/stand-ins.ts";
import type { LinePart } from "./lines/line-part.ts";
import { LineReader } from "./lines/line-reader.ts";
import { followsItemNumber, followsNumberBox, isNumberBox } from "./lists/item-number.ts";
import { followsItemTag } from "./lists/item-tag.ts";
import { ListReader } from "./lists/list-reader.ts";
import type { Piece } from "./pieces/piece.ts";
import { PieceMaker } from "./pieces/piece-maker.ts";
import { nameOf } from "./read-as.ts";
import { CellEdges } from "./rows/cell-edges.ts";
import { CellKinds, hasCellBefore } from "./rows/cell-kind.ts";

/** Listens to the walk and tells what each element means for the text around it: a boundary, a cell, a mark in the line, or nothing. */
export class BlockCutter {
  readonly #options: CutOptions;
  readonly #boxes: BoxMaker;
  readonly #pieces = new PieceMaker(() => ({
    origin: this.#origin,
    item: this.#lists.item,
    codeLanguage: this.#code.language,
  }));
  readonly #lists = new ListReader();
  readonly #standIns = new StandIns();
  /** The boxes of the elements that are open, outermost first. */
  readonly #open: (Box | undefined)[] = [];
  /** That of the innermost. */
  #box: Box | undefined;
  #origin: BlockOrigin = "visible";
  readonly #code = new Preformatted();
  readonly #edges = new CellEdges();
  readonly #titleEdges = new TitleEdges();
  readonly #cellKinds = new CellKinds();
  readonly #lines: LineReader;
  /** Open elements that HTML does not know and that stand in a line. */
  readonly #runIn = new Set<Element>();

  readonly #displayOf: DisplayOf;

  constructor(options: CutOptions) {
    this.#options = options;
    this.#displayOf = (element) => options.hider?.displayOf(element);
    this.#boxes = new BoxMaker(options.hider);
    this.#lines = new LineReader(options.source, (element) => options.hider?.whiteSpaceOf(element));
  }

  text(node: Text): void {
    const isSpace = !this.#code.isOpen && isBlank(node.data);
    const mayHoldLines = !this.#code.isOpen && (!isSpace || this.#piece.ink > 0);
    if (this.#lines.isOpen || (mayHoldLines && this.#lines.keeps(node))) {
      for (const part of this.#lines.partsOf(node)) this.#writePart(part);
      return;
    }
    if (isSpace) {
      if (node.data !== "") this.#piece.space();
      return;
    }
    const text = this.#raisedText(node) ?? this.#code.read(node.data);
    this.#piece.append(text, { node, box: this.#box, mode: this.#code.mode });
  }

  #writePart({ text, edge, node, mode, kind, signs = 0 }: LinePart): void {
    if (edge === "block") this.#pieces.breakBlock();
    else if (edge === "space") this.#piece.space();
    else if (edge === "line" && this.#piece.breakLine(mode) && !this.#edges.areSoft) this.#pieces.breakBlock();
    if (signs > 0) this.#piece.takeSign(signs, node);
    if (kind !== undefined) this.#piece.kind = kind;
    this.#piece.append(stripInvisible(text), { node, box: this.#box, mode });
  }

  /** False where the element's inside is not to be walked; it is not left then either. */
  enter(element: Element): boolean {
    const { name } = element;
    const traits = traitsOf(name);
    const outer = this.#box;
    if (traits.counts !== undefined) countInBox(outer, traits.counts);
    if (name === "br") this.#breakLine();
    const standIn = this.#code.isOpen ? undefined : this.#standIns.read(element);
    if (standIn !== undefined) {
      this.#piece.appendInstead(standIn, { node: element, box: outer, mode: "flow" });
      return false;
    }
    if (traits.isSilent && !isShadowRoot(element) && !this.#isOpened(name)) return false;
    const signInk = signInkOf(element);
    if (signInk !== undefined) {
      this.#piece.takeSign(signInk, element);
      return false;
    }
    const inner = this.#boxes.open(element, outer);
    const read = nameOf(element, inner, outer);
    const isInLine = read === name && (traits.isInline || this.#runsIn(element));
    if (isConcealed(inner, outer) || isTooltip(element, inner, outer) || isNoteInLine(element))
      this.#pieces.interrupt(element);
    else if (isApartInHeading(inner)) this.#pieces.end();
    if (isInLine) enterInline(element, this.#inlinePlace);
    else this.#enterBlock(element, read);
    this.#code.enter(element, this.#piece);
    this.#lines.enter(element, read);
    this.#lists.enter(element, inner, outer);
    this.#open.push(inner);
    this.#box = inner;
    return true;
  }

  leave(element: Element): void {
    const inner = this.#open.pop();
    const outer = this.#open.at(-1);
    const read = nameOf(element, inner, outer);
    const traits = traitsOf(read);
    this.#code.leave(element, this.#piece);
    if (!traits.isInline && !this.#runIn.delete(element)) this.#leaveBlock(element, read);
    else leaveInline(element, this.#inlinePlace);
    this.#lines.leave(element);
    this.#lists.leave(element, inner, outer);
    this.#box = outer;
    if (isConcealed(inner, outer) || isApartInHeading(inner)) this.#pieces.end();
    this.#pieces.goOnBehind(element);
  }

  finish(): readonly Block[] {
    return this.#pieces.finish();
  }

  get #piece(): Piece {
    return this.#pieces.open;
  }

  get #inlinePlace(): InlinePlace {
    return { piece: this.#piece, mode: this.#code.mode, displayOf: this.#displayOf };
  }

  /** Digits that are raised above the word they stand at. */
  #raisedText(node: Text): string | undefined {
    return !this.#code.isOpen && this.#piece.isInWord ? raisedDigits(node) : undefined;
  }

  #isOpened(name: string): boolean {
    const origin = this.#options.origins.find((candidate) => candidate === name);
    return origin !== undefined && this.#origin === "visible";
  }

  #enterBlock(element: Element, name: string): void {
    const { isCell, isVerbatim } = traitsOf(name);
    if (isCell) {
      this.#enterCell(element);
      return;
    }
    if (this.#code.isOpen) this.#piece.endLine();
    else if (!isVerbatim && this.#edges.enter(element)) this.#softEdge(name);
    else if (this.#titleEdges.enter(element)) this.#piece.space();
    else if (name === "option") this.#piece.space();
    else if (followsItemNumber(element) || followsNumberBox(element)) this.#piece.space();
    else if (!followsDropCap(element) && !followsItemTag(element)) this.#pieces.breakBlock();
    if (isTable(element, name)) this.#pieces.openTable();
    this.#origin = silentReadOf(element) ?? this.#origin;
    if (isVerbatim) this.#code.open(element);
  }

  #leaveBlock(element: Element, name: string): void {
    const { isCell, isVerbatim } = traitsOf(name);
    if (isVerbatim) this.#code.close();
    if (isCell) return;
    if (this.#code.isOpen) this.#piece.endLine();
    else if (this.#edges.leave(element) || this.#titleEdges.leave(element)) this.#piece.space();
    else if (name === "tr" || name === "table") this.#pieces.end();
    else if (name === "option") this.#piece.space();
    else if (isNumberBox(element)) {
      if (name === "dt") this.#piece.kind = "list-item";
      this.#piece.space();
    } else if (!isDropCap(element)) this.#pieces.breakBlock();
    if (isVerbatim) this.#code.forget();
    if (isTable(element, name)) this.#pieces.closeTable();
    if (silentReadOf(element) !== undefined) this.#origin = "visible";
  }

  #softEdge(name: string): void {
    this.#piece.space();
    if (name === "li") this.#piece.startItem();
  }

  #enterCell(cell: Element): void {
    if (this.#code.isOpen) return;
    const { attribs } = cell;
    const kind = this.#cellKinds.of(cell);
    if (kind === "box") this.#pieces.breakRow();
    else if (kind === "in line") this.#piece.space();
    else {
      // The last lines of a cell are no beginning of the next one.
      if (this.#piece.ink > 0 && this.#piece.cells.length === 0 && hasCellBefore(cell)) this.#pieces.end();
      this.#piece.openCell({ columns: readSpan(attribs.colspan), rows: readSpan(attribs.rowspan) });
    }
  }

  #breakLine(): void {
    const ends = this.#piece.breakLine(this.#code.mode);
    if (ends && !this.#edges.areSoft) this.#pieces.breakBlock();
  }

  #runsIn(element: Element): boolean {
    const isIn = runsIn(element, this.#runIn);
    if (isIn) this.#runIn.add(element);
    return isIn;
  }
}

/** One that is read as something else, a quotation, still lies in the table around it. */
function isTable(element: Element, read: string): boolean {
  return read === "table" || element.name === "table";
}

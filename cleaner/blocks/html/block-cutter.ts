import { type Element, isTag, type Text } from "domhandler";
import type { Block, BlockOrigin, Box } from "../../model/block.ts";
import { isSpaceCode } from "../../text/collapse.ts";
import { stripInvisible } from "../../text/strip-invisible.ts";
import type { ListItem } from "../list-item.ts";
import { CellEdges } from "./cell-edges.ts";
import { isDropCap } from "./drop-cap.ts";
import { type ElementTraits, isEditLink, traitsOf } from "./elements.ts";
import { finishBlocks } from "./finish-blocks.ts";
import type { Hider } from "./hiding/hider.ts";
import { ListReader } from "./lists/list-reader.ts";
import { BoxMaker } from "./open-box.ts";
import { Piece } from "./piece.ts";
import { endsReading, isBareReading } from "./readings.ts";
import { readSpan } from "./row-text.ts";
import { runsIn } from "./runs-in.ts";
import { signInkOf } from "./sign-ink.ts";
import { isMarginNote, standsApart } from "./stands-apart.ts";
import { TableRows } from "./table-rows.ts";

/** Which silent elements are read as content, because the page holds little else. */
export interface CutOptions {
  readonly origins: readonly (BlockOrigin & ("noscript" | "template"))[];
  /** Tells hidden boxes; nothing is hidden without it. */
  readonly hider?: Hider;
}

/** Real pages have 2,642 pieces at most; from here on neighbours are put together, so many at a time. */
const MANY_PIECES = 20_000;
const MOST_ABSORBED = 30;

/** Listens to the walk and cuts pieces at block-level boundaries. */
export class BlockCutter {
  readonly #options: CutOptions;
  readonly #boxes: BoxMaker;
  readonly #tables = new TableRows();
  readonly #lists = new ListReader();
  readonly #done: Piece[] = [];
  readonly #origins: BlockOrigin[] = [];
  readonly #items: (ListItem | undefined)[] = [];
  /** The boxes of the elements that are open, outermost first. */
  readonly #open: (Box | undefined)[] = [];
  /** That of the innermost. */
  #box: Box | undefined;
  #piece = new Piece();
  #verbatim = 0;
  #origin: BlockOrigin = "visible";
  readonly #edges = new CellEdges();
  /** Open elements that HTML does not know and that stand in a line. */
  readonly #runIn = new Set<Element>();

  constructor(options: CutOptions) {
    this.#options = options;
    this.#boxes = new BoxMaker(options.hider);
  }

  text(node: Text): void {
    if (this.#verbatim === 0 && isBlank(node.data)) {
      if (node.data !== "") this.#piece.space();
      return;
    }
    const text = stripInvisible(node.data);
    this.#piece.append(text, { node, box: this.#box, mode: this.#verbatim > 0 ? "verbatim" : "flow" });
  }

  /** False where the element's inside is not to be walked; it is not left then either. */
  enter(element: Element): boolean {
    const { name } = element;
    const traits = traitsOf(name);
    const outer = this.#box;
    if (traits.counts !== undefined) count(outer, traits.counts);
    if (name === "br") this.#breakLine();
    if (traits.isSilent && !isShadowRoot(element) && !this.#isOpened(name)) return false;
    const signInk = signInkOf(element);
    if (signInk !== undefined) {
      this.#piece.takeSign(signInk, element);
      return false;
    }
    const inner = this.#boxes.open(element, outer);
    if (isConcealed(inner, outer) || isEditLink(inner)) this.#flush();
    if (traits.isInline || this.#runsIn(element)) this.#enterInline(element, traits.inline);
    else this.#enterBlock(element, traits);
    this.#lists.enter(element, inner, outer);
    this.#open.push(inner);
    this.#box = inner;
    return true;
  }

  leave(element: Element): void {
    const traits = traitsOf(element.name);
    if (!traits.isInline && !this.#runIn.delete(element)) this.#leaveBlock(element, traits);
    else if (traits.inline !== undefined) this.#piece.closeInline(traits.inline);
    else if (isMarginNote(element)) this.#piece.standApart();
    else if (element.name === "rt" && endsReading(element)) this.#piece.closeReading();
    this.#lists.leave(element);
    const inner = this.#open.pop();
    this.#box = this.#open.at(-1);
    if (isConcealed(inner, this.#box) || isEditLink(inner)) this.#flush();
  }

  finish(): readonly Block[] {
    this.#flush();
    const { signs } = this.#piece;
    if (signs > 0)
      this.#done.at(-1)?.takeSign(signs, { startIndex: null, endIndex: (this.#done.at(-1)?.end ?? 0) - 1 });
    return finishBlocks(this.#done, {
      origins: this.#origins,
      items: this.#items,
      tables: this.#tables.tables(),
    });
  }

  #isOpened(name: string): boolean {
    const origin = this.#options.origins.find((candidate) => candidate === name);
    return origin !== undefined && this.#origin === "visible";
  }

  #enterInline(element: Element, kind: ElementTraits["inline"]): void {
    if (standsApart(element)) this.#piece.standApart();
    if (this.#verbatim === 0 && isBareReading(element)) this.#piece.openReading();
    if (kind === undefined) return;
    this.#piece.openInline(kind, kind === "link" ? element.attribs.href : undefined);
  }

  #enterBlock(element: Element, { isCell, isVerbatim }: ElementTraits): void {
    const { name } = element;
    if (isCell) {
      this.#enterCell(element);
      return;
    }
    if (this.#verbatim > 0) this.#piece.endLine();
    else if (this.#edges.enter(element)) this.#softEdge(name);
    else if (name === "option") this.#piece.space();
    else if (!followsDropCap(element)) this.#breakBlock();
    if (name === "table") this.#tables.open(this.#done.length);
    if ((name === "noscript" || name === "template") && !isShadowRoot(element)) this.#origin = name;
    if (isVerbatim) this.#verbatim++;
  }

  #leaveBlock(element: Element, { isCell, isVerbatim }: ElementTraits): void {
    const { name } = element;
    if (isVerbatim) this.#verbatim--;
    if (isCell) return;
    if (this.#verbatim > 0) this.#piece.endLine();
    else if (this.#edges.leave(element)) this.#piece.space();
    else if (name === "tr" || name === "table") this.#flush();
    else if (name === "option") this.#piece.space();
    else if (!isDropCap(element)) this.#breakBlock();
    if (name === "table") this.#tables.close(this.#done.length);
    if ((name === "noscript" || name === "template") && !isShadowRoot(element)) this.#origin = "visible";
  }

  #softEdge(name: string): void {
    this.#piece.space();
    if (name === "li") this.#piece.startItem();
  }

  #enterCell({ attribs }: Element): void {
    if (this.#verbatim > 0) return;
    this.#piece.openCell({ columns: readSpan(attribs.colspan), rows: readSpan(attribs.rowspan) });
  }

  #breakLine(): void {
    const ends = this.#piece.breakLine(this.#verbatim > 0 ? "verbatim" : "flow");
    if (ends && !this.#edges.areSoft) this.#breakBlock();
  }

  /** A boundary inside a row means that the table lays out the page: its rows are no units. */
  #breakBlock(): void {
    if (this.#piece.cells.length > 0 && this.#piece.ink > 0) this.#tables.breakRow();
    this.#flush();
  }

  #runsIn(element: Element): boolean {
    const isIn = runsIn(element, this.#runIn);
    if (isIn) this.#runIn.add(element);
    return isIn;
  }

  /** On a page of a million paragraphs each piece would cost two kilobytes: there, neighbours become one as they come. */
  #isTakenIn(piece: Piece): boolean {
    const last = this.#done.length < MANY_PIECES ? undefined : this.#done.at(-1);
    if (last === undefined || last.absorbed >= MOST_ABSORBED || !areOfOneFate(last, piece)) return false;
    if (this.#origins.at(-1) !== this.#origin) return false;
    last.absorb(piece);
    return true;
  }

  #flush(): void {
    const piece = this.#piece;
    if (piece.ink === 0 && piece.cells.length === 0) {
      piece.restart();
      return;
    }
    this.#piece = piece.next();
    if (piece.ink === 0) return;
    if (this.#isTakenIn(piece)) return;
    this.#done.push(piece);
    this.#origins.push(this.#origin);
    this.#items.push(this.#lists.item);
    this.#tables.row(piece.cells.length);
  }
}

/** A template that the parser turns into the inside of its parent: what it holds is seen. WHATWG 4.12.3. */
function isShadowRoot({ name, attribs }: Element): boolean {
  return name === "template" && (attribs.shadowrootmode === "open" || attribs.shadowrootmode === "closed");
}

/** The paragraph goes on where its first letter has a box of its own. */
function followsDropCap({ prev }: Element): boolean {
  return prev !== null && isTag(prev) && isDropCap(prev);
}

/** What both are shown or hidden by must be one, and rows of tables are counted, so that they stay apart. */
function areOfOneFate(one: Piece, other: Piece): boolean {
  return one.cells.length + other.cells.length === 0 && one.box?.hiding === other.box?.hiding;
}

/** Text that nobody is meant to see is never part of a block that somebody reads. */
function isConcealed(inner: Box | undefined, outer: Box | undefined): boolean {
  if (inner?.hiding === outer?.hiding) return false;
  return (inner?.hiding ?? outer?.hiding)?.class !== "interface";
}

/** Indentation between tags: half of the texts of a page. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 32 || !isSpaceCode(text.charCodeAt(at))) return false;
  return true;
}

function count(box: Box | undefined, as: "image" | "control"): void {
  if (box === undefined) return;
  if (as === "image") box.tally.images++;
  else box.tally.controls++;
}

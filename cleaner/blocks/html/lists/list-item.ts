import type { BlockKind, ListPlace } from "../../../model/block.ts";
import { placeInList, worthSaying } from "../../place-in-list.ts";
import { markerOf, type Numbering } from "./numbering.ts";

/** A list whose items are being read. */
export interface OpenList {
  readonly depth: number;
  /** Undefined where its items have no numbers. */
  readonly numbering: Numbering | undefined;
  readonly step: 1 | -1;
  /** The number of the item that comes next; less the number of items where it is counted from the end. */
  next: number;
  items: number;
  isFromEnd: boolean;
}

/** Kinds of blocks that may be the rest of an item: its second paragraph, its code. A heading opens something new. */
const GOES_ON: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "code", "table", "caption", "definition"]);

/** An item of a list. */
export class ListItem {
  readonly #list: OpenList | undefined;
  readonly #at: number;
  readonly #isFromEnd: boolean;
  #place: ListPlace | undefined;

  /** Without a list around it, or outside of its count, it has no number. */
  constructor(list: OpenList | undefined, at: number | undefined) {
    this.#list = list;
    this.#at = at ?? Number.NaN;
    this.#isFromEnd = list?.isFromEnd ?? false;
  }

  /** What a block in it says of its place. To be asked in reading order, when the list is at its end. */
  placeOf(kind: BlockKind, text: string): ListPlace | undefined {
    if (kind === "list-item") this.#place = placeInList(this.#wholePlace(), text);
    else if (!GOES_ON.has(kind)) return undefined;
    return worthSaying(this.#place);
  }

  #wholePlace(): ListPlace {
    const { depth = 0, numbering, items = 0 } = this.#list ?? {};
    if (numbering === undefined || Number.isNaN(this.#at)) return { depth };
    const ordinal = this.#at + (this.#isFromEnd ? items : 0);
    const marker = markerOf(ordinal, numbering);
    return marker === undefined ? { depth, ordinal } : { depth, ordinal, marker };
  }
}

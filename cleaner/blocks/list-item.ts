import type { BlockKind, ListPlace } from "../model/block.ts";

/** A number that an item's text begins with, or is: "3. ", "(b) ", "iv) ". */
const OWN_NUMBER = /^\(?([\p{L}\d]{1,12})(?:[.)](?=\s|$)|$)/u;
/** Kinds of blocks that may be the rest of an item: its second paragraph, its code. A heading opens something new. */
const GOES_ON: ReadonlySet<BlockKind> = new Set(["paragraph", "quote", "code", "table", "caption", "definition"]);

/** An item of a list, whose blocks are asked for their place in reading order. */
export class ListItem {
  readonly #counted: () => ListPlace;
  #place: ListPlace | undefined;

  /** `counted` is where the item stands by the count of its list, and called once that is known. */
  constructor(counted: () => ListPlace) {
    this.#counted = counted;
  }

  /** What a block in it says of its place; that of an outermost item without a number goes without saying. */
  placeOf(kind: BlockKind, text: string): ListPlace | undefined {
    if (kind === "list-item") this.#place = withoutOwnNumber(this.#counted(), text);
    else if (!GOES_ON.has(kind)) return undefined;
    return this.#place?.depth === 0 && this.#place.ordinal === undefined ? undefined : this.#place;
  }
}

/** A number that the text begins with is not said twice. */
function withoutOwnNumber(place: ListPlace, text: string): ListPlace {
  const own = OWN_NUMBER.exec(text)?.[1];
  if (own === undefined || (own !== String(place.ordinal) && own !== place.marker)) return place;
  return { depth: place.depth };
}

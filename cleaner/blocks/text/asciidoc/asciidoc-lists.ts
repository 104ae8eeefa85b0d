import { MAX_LIST_DEPTH } from "../../../model/block.ts";
import { ListItem } from "../../list-item.ts";
import { CALLOUT, type ItemStart } from "./line-marks.ts";

interface Level {
  readonly sign: string;
  count: number;
  item: ListItem | undefined;
}

/** Knows which item of which list a line is, by its sign: one that no list around has opens a list in the item above. */
export class AsciidocLists {
  readonly #levels: Level[] = [];
  /** Of the block that the lists stand in: the item that it is in, and how many lists are around. */
  readonly #outer: ListItem | undefined;
  readonly #outerDepth: number;

  constructor(around?: AsciidocLists) {
    this.#outer = around?.item;
    this.#outerDepth = around?.depth ?? 0;
  }

  open({ sign, isOrdered, number }: Pick<ItemStart, "sign" | "isOrdered" | "number">, start = 1): ListItem {
    const level = this.#levelOf(sign, (number ?? start) - 1);
    level.count++;
    const depth = Math.min(this.depth - 1, MAX_LIST_DEPTH);
    const place = isOrdered ? { depth, ordinal: level.count } : { depth };
    level.item = new ListItem(() => place);
    return level.item;
  }

  /** A term of a list of them; what explains it may hold lists. */
  openTerm(sign: string): ListItem | undefined {
    this.#levelOf(sign, 0);
    return this.item;
  }

  /** The innermost item that is open. */
  get item(): ListItem | undefined {
    return this.#levels.findLast(({ item }) => item !== undefined)?.item ?? this.#outer;
  }

  /** How many lists of items are open, those around the block among them. */
  get depth(): number {
    return this.#outerDepth + this.#levels.filter(({ sign }) => !isTerm(sign)).length;
  }

  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /** What follows is in no list of this block. */
  close(): void {
    this.#levels.length = 0;
  }

  #levelOf(sign: string, before: number): Level {
    // What explains a line of code holds no list.
    if (this.#levels.at(-1)?.sign === CALLOUT && sign !== CALLOUT) this.#levels.pop();
    const at = this.#levels.findLastIndex((level) => level.sign === sign);
    if (at === -1) this.#levels.push({ sign, count: before, item: undefined });
    else this.#levels.length = at + 1;
    return this.#levels.at(-1) as Level;
  }
}

function isTerm(sign: string): boolean {
  return sign.startsWith("::") || sign === ";;";
}

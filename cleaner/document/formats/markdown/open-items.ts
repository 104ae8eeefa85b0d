import type { DocumentBlock } from "../../../model/document.ts";

/** Further right nothing is indented, so that hostile nesting does not multiply what stands in it. Real lists stay below 20. */
const MAX_INDENT = 40;

interface OpenItem {
  readonly depth: number;
  readonly ordinal: number | undefined;
  /** A bullet, or what stands behind its number. */
  readonly sign: "-" | "." | ")";
  /** As it is written; undefined with a bullet. */
  readonly number: number | undefined;
  /** The column of its text: what is in the item is indented so far. */
  readonly content: number;
}

/** How an item is written: what stands before its first line, how far all others are indented, and what parts it from the block before. */
export interface ItemFrame {
  readonly indent: number;
  readonly marker: string;
  readonly joint: "\n" | "\n\n";
}

/**
 * The items that are open where a block is written, outermost first.
 *
 * CommonMark counts by itself from a list's first number, and another sign behind the number begins another list: where
 * the page's count goes on otherwise, "3." is followed by "5)".
 */
export class OpenItems {
  readonly #open: OpenItem[] = [];
  /** The block before was an item's first. */
  #isBehindItem = false;

  /** Opens an item with this number, or with a bullet. */
  open({ list }: Pick<DocumentBlock, "list">, number: number | undefined): ItemFrame {
    const depth = list?.depth ?? 0;
    const before = this.#closeTo(depth);
    const around = this.#open.at(-1);
    const indent = around?.content ?? 0;
    const sign = signAfter(before, number);
    const marker = sign === "-" ? "- " : `${number}${sign} `;
    // Below a line of text, only a bullet or a one begins a list.
    const isNext = before === undefined ? number === undefined || number === 1 : before.sign === sign;
    const joint = this.#isBehindItem && isNext ? "\n" : "\n\n";
    this.#open.push({ depth, ordinal: list?.ordinal, sign, number, content: indent + marker.length });
    this.#isBehindItem = true;
    return { indent, marker, joint };
  }

  /** How far a block that is no item's first is indented: as far as the text of the item that it goes on with. */
  goOn({ list }: Pick<DocumentBlock, "list">): number {
    this.#isBehindItem = false;
    while (list !== undefined && (this.#open.at(-1)?.depth ?? 0) > list.depth) this.#open.pop();
    const around = this.#open.at(-1);
    if (list !== undefined && around?.depth === list.depth && around.ordinal === list.ordinal) return around.content;
    this.#open.length = 0;
    return 0;
  }

  /** The item that one of this depth stands beside: the last that is as deep, or deeper than all around it. */
  #closeTo(depth: number): OpenItem | undefined {
    let closed: OpenItem | undefined;
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      if (last.depth < depth && last.content <= MAX_INDENT) break;
      closed = this.#open.pop();
    }
    return closed;
  }
}

function signAfter(before: OpenItem | undefined, number: number | undefined): OpenItem["sign"] {
  if (number === undefined) return "-";
  if (before?.number === undefined) return ".";
  if (before.number + 1 === number) return before.sign;
  return before.sign === "." ? ")" : ".";
}

import { MAX_LIST_DEPTH } from "../../model/block.ts";
import { ListItem } from "../list-item.ts";
import { HIGH_NUMBER } from "./markdown-lines.ts";

const ITEM_PARTS = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)/;
const INDENTATION = /^\s*/;
const TAB_COLUMNS = 4;
/** Further spaces behind a bullet or number belong to code that the item begins with. CommonMark 5.2. */
const MAX_GAP = 4;

interface OpenItem {
  /** The column where its text begins: what begins further left is no part of it. */
  readonly content: number;
  /** Its bullet, or what stands behind its number: another sign begins another list. */
  readonly sign: string;
  readonly number: number | undefined;
  readonly item: ListItem;
}

/** Knows which item of which list a line of Markdown is in, by its indentation. CommonMark 5.2 and 5.3. */
export class MarkdownLists {
  readonly #open: OpenItem[] = [];

  /** The item that a line opens. Of a list's numbers only the first counts. */
  open(line: string): ListItem {
    const [, indent = "", bullet, digits, behind = "", gap = ""] = ITEM_PARTS.exec(line) ?? [];
    const column = columnAfter(indent);
    const before = this.#closeRightOf(column);
    const sign = bullet ?? behind;
    const number = digits === undefined ? undefined : before?.sign === sign ? (before.number ?? 0) + 1 : Number(digits);
    const depth = Math.min(this.#open.length, MAX_LIST_DEPTH);
    // Such a number is part of the text.
    const place = number === undefined || HIGH_NUMBER.test(line) ? { depth } : { depth, ordinal: number };
    const item = new ListItem(() => place);
    const end = column + (digits?.length ?? 0) + 1;
    const content = columnAfter(gap, end);
    this.#open.push({ content: content - end > MAX_GAP ? end + 1 : content, sign, number, item });
    return item;
  }

  /** The innermost item that a line, which opens none, is in; those that it is not in are over. */
  around(line: string): ListItem | undefined {
    this.#closeRightOf(columnAfter(INDENTATION.exec(line)?.[0] ?? ""));
    return this.#open.at(-1)?.item;
  }

  /** The outermost of the items that end here: one that opens in this column stands beside it. */
  #closeRightOf(column: number): OpenItem | undefined {
    let closed: OpenItem | undefined;
    while ((this.#open.at(-1)?.content ?? 0) > column) closed = this.#open.pop();
    return closed;
  }
}

/** The column that white space leads to. */
function columnAfter(space: string, from = 0): number {
  let column = from;
  for (const char of space) column += char === "\t" ? TAB_COLUMNS - (column % TAB_COLUMNS) : 1;
  return column;
}

import { MAX_LIST_DEPTH } from "../../../model/block.ts";
import { ListItem } from "../../list-item.ts";
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
  /** The outermost of the items that ended at this line: one that opens here stands beside it. */
  #before: OpenItem | undefined;

  /** Ends the items that a line is not in. How far right of the innermost one's text it begins; undefined where it is in none. */
  reach(line: string): number | undefined {
    const column = columnAfter(INDENTATION.exec(line)?.[0] ?? "");
    this.#before = undefined;
    while ((this.#open.at(-1)?.content ?? 0) > column) this.#before = this.#open.pop();
    const around = this.#open.at(-1);
    return around === undefined ? undefined : column - around.content;
  }

  /** The item that this line opens. Of a list's numbers only the first counts. */
  open(line: string): ListItem {
    const [, indent = "", bullet, digits, behind = "", gap = ""] = ITEM_PARTS.exec(line) ?? [];
    const before = this.#before;
    const sign = bullet ?? behind;
    const number = digits === undefined ? undefined : before?.sign === sign ? (before.number ?? 0) + 1 : Number(digits);
    const depth = Math.min(this.#open.length, MAX_LIST_DEPTH);
    // Such a number is part of the text.
    const place = number === undefined || HIGH_NUMBER.test(line) ? { depth } : { depth, ordinal: number };
    const item = new ListItem(() => place);
    const end = columnAfter(indent) + (digits?.length ?? 0) + 1;
    const content = columnAfter(gap, end);
    this.#open.push({ content: content - end > MAX_GAP ? end + 1 : content, sign, number, item });
    return item;
  }

  /** The innermost item that this line is in. */
  get item(): ListItem | undefined {
    return this.#open.at(-1)?.item;
  }
}

/** The column that white space leads to. */
function columnAfter(space: string, from = 0): number {
  let column = from;
  for (const char of space) column += char === "\t" ? TAB_COLUMNS - (column % TAB_COLUMNS) : 1;
  return column;
}

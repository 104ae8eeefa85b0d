import { headingOf } from "./heading-of.ts";
import type { Item } from "./read-lines.ts";
import { tableSignOf } from "./wiki-table.ts";

/** Knows where tables end, and what lies in them. Linear in the lines. */
export class TablePlaces {
  /** For each line that opens a table the one that closes it; tables that are never closed are none. */
  readonly #ends = new Map<number, number>();
  /** How many headings and tables begin before each line. */
  readonly #before: Int32Array;

  constructor(source: string, items: readonly Item[]) {
    this.#before = new Int32Array(items.length + 1);
    // Asked first: most pages have none, and there nobody asks for headings.
    if (!source.includes("{|")) return;
    const open: number[] = [];
    for (const [at, item] of items.entries()) {
      const sign = item.kind === "line" ? tableSignOf(source, item)?.sign : undefined;
      if (sign === "{|") open.push(at);
      const start = sign === "|}" ? open.pop() : undefined;
      if (start !== undefined) this.#ends.set(start, at);
      const isMore = sign === "{|" || (item.kind === "line" && headingOf(source, item) !== undefined);
      this.#before[at + 1] = (this.#before[at] as number) + (isMore ? 1 : 0);
    }
  }

  endOf(start: number): number | undefined {
    return this.#ends.get(start);
  }

  /** Whether headings or tables stand in a table: then it lays out the page. */
  holdsMore(start: number, end: number): boolean {
    return (this.#before[end] as number) > (this.#before[start + 1] as number);
  }
}

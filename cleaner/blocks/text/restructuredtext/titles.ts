import type { Context, Range } from "./context.ts";
import { adornmentOf, isLongAdornment } from "./markers.ts";
import type { PageReader } from "./page-reader.ts";

const MAX_LEVEL = 6;

/** Knows the titles of a page by the lines around them: the first kind that occurs is that of the first level. */
export class Titles {
  readonly #page: PageReader;
  readonly #styles: string[] = [];

  constructor(page: PageReader) {
    this.#page = page;
  }

  /** Reads a title, or a transition; undefined where neither begins on this line. */
  read({ from, to, indent }: Range, { holdsTitles }: Context): number | undefined {
    if (!holdsTitles) return undefined;
    const over = adornmentOf(this.#textAt(from, to));
    if (over === undefined) {
      const under = this.underlineAt(from, to, indent);
      return under === undefined ? undefined : this.#add(from, from, from + 2);
    }
    const line = this.#page.lineAt(from);
    const title = this.#textAt(from + 1, to);
    if (title !== "" && adornmentOf(this.#textAt(from + 2, to)) === over && adornmentOf(title) === undefined)
      if (isLongAdornment(this.#textAt(from, to), title)) return this.#add(from, from + 1, from + 3);
    if (title !== "" || !isLongAdornment(this.#textAt(from, to))) return undefined;
    this.#page.drafts.mark([line.at, line.end]);
    return from + 1;
  }

  /** The sign that underlines the title on a line. */
  underlineAt(at: number, to: number, indent: number): string | undefined {
    if (at + 1 >= to || this.#page.lineAt(at + 1).indent !== indent) return undefined;
    const under = this.#textAt(at + 1, to);
    const sign = adornmentOf(under);
    return sign !== undefined && isLongAdornment(under, this.#textAt(at, to)) ? sign : undefined;
  }

  #add(from: number, title: number, to: number): number {
    const text = this.#textAt(title, to);
    const sign = adornmentOf(this.#textAt(to - 1, to)) ?? "";
    const style = from === title ? sign : `${sign}${sign}`;
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const level = Math.min(this.#styles.indexOf(style) + 1, MAX_LEVEL);
    this.#page.references.addTitle(text);
    const span = this.#page.spanOf(from, to);
    this.#page.drafts.add({ kind: "heading", texts: [text], level, span });
    return to;
  }

  #textAt(at: number, to: number): string {
    return at < to ? this.#page.textAt(at) : "";
  }
}

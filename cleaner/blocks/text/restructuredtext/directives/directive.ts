import type { Range } from "../context.ts";
import { fieldOf } from "../markers.ts";
import type { PageReader } from "../page-reader.ts";

/** A directive as it is written: its first line holds its name and the beginning of its arguments. */
export interface Directive extends Range {
  readonly name: string;
  /** Of the first line, up to its arguments. */
  readonly width: number;
}

/** Where in a directive stands what: each part goes on to where the next one begins. */
export interface Parts {
  /** Its arguments, line by line. */
  readonly args: readonly string[];
  /** The first line of its options, and the line behind them. */
  readonly options: number;
  readonly optionsEnd: number;
  /** The first line of its content; where the directive ends if it has none. */
  readonly content: number;
}

export function partsOf(page: PageReader, { from, to, width }: Directive): Parts {
  const args = [page.textAt(from).slice(width)];
  let at = from + 1;
  for (; at < to && !page.isBlank(at); at++) {
    const text = page.textAt(at);
    if (fieldOf(text) !== undefined) break;
    args.push(text);
  }
  const options = at;
  while (at < to && !page.isBlank(at)) at++;
  const optionsEnd = at;
  while (at < to && page.isBlank(at)) at++;
  return { args: args.filter((line) => line !== ""), options, optionsEnd, content: at };
}

/** What an option says; undefined where it is not given. */
export function optionOf(page: PageReader, { options, optionsEnd }: Parts, wanted: string): string | undefined {
  for (let at = options; at < optionsEnd; at++) {
    const text = page.textAt(at);
    const field = fieldOf(text);
    if (field?.name !== wanted) continue;
    let end = at + 1;
    while (end < optionsEnd && fieldOf(page.textAt(end)) === undefined) end++;
    return `${text.slice(field.width)} ${page.joined(at + 1, end)}`.trim();
  }
  return undefined;
}

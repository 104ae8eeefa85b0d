import { MAX_LIST_DEPTH } from "../../../model/block.ts";
import { ListItem } from "../../list-item.ts";
import { type Context, inside, type Range } from "./context.ts";
import { readField } from "./field-lists.ts";
import { bulletOf, enumeratorOf, fieldOf, type Marker, optionsOf } from "./markers.ts";
import type { PageReader } from "./page-reader.ts";

/** The list that the last item stood in. */
interface List {
  style: string;
  ordinal: number;
  /** The line behind its last item. */
  end: number;
}

/** Reads items of lists: by bullets, by numbers, by fields and by options of programs. */
export class RstLists {
  readonly #page: PageReader;
  /** One for each body that is being read, the innermost last. */
  readonly #open: List[] = [];

  constructor(page: PageReader) {
    this.#page = page;
  }

  open(): void {
    this.#open.push({ style: "", ordinal: 0, end: -1 });
  }

  close(): void {
    this.#open.pop();
  }

  /** Reads one item; undefined where none begins on this line. */
  read(range: Range, context: Context): number | undefined {
    const text = this.#page.textAt(range.from);
    const bullet = bulletOf(text);
    if (bullet !== undefined) return this.#readItem(bullet, range, context);
    const number = enumeratorOf(text);
    if (number !== undefined && this.#isItem(number, range)) return this.#readItem(number, range, context);
    const field = fieldOf(text);
    if (field !== undefined) return readField(this.#page, { ...range, ...field }, context);
    const options = optionsOf(text);
    const isExplained = options !== undefined && (options.length < text.length || this.#goesOn(range));
    return isExplained ? this.#readOptions(options, range, context) : undefined;
  }

  /** A line of text that goes on below at the same place begins with a name or a number: "A. Berg". */
  #isItem({ written, style, ordinal = 0 }: Marker, { from, indent }: Range): boolean {
    const list = this.#open.at(-1);
    if (written !== undefined && ordinal !== 1 && (list?.style !== style || list.ordinal + 1 !== ordinal)) return false;
    if (this.#page.isBlank(from + 1) || this.#page.lineAt(from + 1).indent !== indent) return true;
    return enumeratorOf(this.#page.textAt(from + 1)) !== undefined;
  }

  #readItem(marker: Marker, { from, to, indent }: Range, context: Context): number {
    const list = this.#open.at(-1) as List;
    if (list.style !== marker.style || !this.#isBlankFrom(list.end, from))
      Object.assign(list, { style: marker.style, ordinal: 0 });
    list.ordinal = marker.ordinal ?? list.ordinal + 1;
    const depth = Math.min(context.lists, MAX_LIST_DEPTH);
    const isNumbered = marker.style.length > 1 || marker.style === ")" || marker.style === ".";
    const { ordinal } = list;
    const place = {
      depth,
      ...(isNumbered ? { ordinal } : {}),
      ...(marker.written === undefined ? {} : { marker: marker.written }),
    };
    const item = new ListItem(() => place);
    const inItem = inside(context, "list-item", { next: "paragraph", item, lists: context.lists + 1 });
    list.end = this.#readMarked(marker.width, { from, to, indent }, inItem);
    return list.end;
  }

  #goesOn({ from, indent }: Range): boolean {
    return !this.#page.isBlank(from + 1) && this.#page.lineAt(from + 1).indent > indent;
  }

  #isBlankFrom(from: number, to: number): boolean {
    for (let at = Math.max(from, 0); at < to; at++) if (!this.#page.isBlank(at)) return false;
    return true;
  }

  #readOptions(options: string, range: Range, context: Context): number {
    const line = this.#page.lineAt(range.from);
    const span = [line.at, line.at + options.length] as const;
    this.#page.add({ kind: "definition", texts: [options], as: "literal", span }, context);
    return this.#readMarked(options.length, range, inside(context, "definition"));
  }

  /** Reads the body of an item whose first line begins behind its sign. */
  #readMarked(width: number, { from, to, indent }: Range, context: Context): number {
    const page = this.#page;
    const line = page.lineAt(from);
    const end = page.endOfBody(from + 1, to, indent);
    const start = line.at;
    line.at += width;
    while (line.at < line.end && page.source.charAt(line.at).trim() === "") line.at++;
    const body = bodyIndentOf(page, { from, to: end, indent: line.indent + width });
    line.indent = body;
    if (line.at > start && context.kind !== "definition") page.drafts.mark([start, line.at]);
    page.readBody({ from, to: end, indent: body }, context);
    return end;
  }
}

/** Columns before the lines of an item: those of its second line, or of its text. */
function bodyIndentOf(page: PageReader, { from, to, indent }: Range): number {
  const least = page.indentOf(from + 1, to, indent);
  return page.isBlank(from + 1) && !page.isBlank(from) ? Math.min(least, indent) : least;
}

import type { BlockKind, Span } from "../../../model/block.ts";
import { type Context, inside, pageContext, type Range } from "./context.ts";
import { type Draft, Drafts } from "./draft.ts";
import { readExplicitMarkup } from "./explicit-markup.ts";
import type { PageReader } from "./page-reader.ts";
import { References } from "./references.ts";
import { RstLists } from "./rst-lists.ts";
import { isBlankLine, readSourceLines, type SourceLine, textOf } from "./source-line.ts";
import { readMarkedTable } from "./tables/read-marked-table.ts";
import { readText } from "./text-lines.ts";
import { Titles } from "./titles.ts";

/** Bodies within more are lines of text; nobody writes so many. */
const MAX_DEPTH = 30;
/** More than any line has. */
const MAX_INDENT = 1e9;
/** Behind the last line. */
const NO_LINE: SourceLine = { at: 0, end: 0, indent: 0 };
const EXPLICIT = /^(?:\.\.|__)(?:\s|$)/;
const DOCTEST = ">>> ";
const LINE_BLOCK = /^\|(?:\s|$)/;

/** Reads a page's lines into drafts of blocks, as docutils' reStructuredText Markup Specification has it. */
export class RstParser implements PageReader {
  readonly source: string;
  readonly lines: readonly SourceLine[];
  readonly drafts = new Drafts();
  readonly references: References;
  readonly #titles: Titles;
  readonly #lists: RstLists;

  constructor(source: string, from: number) {
    this.source = source;
    this.lines = readSourceLines(source, from);
    this.references = new References(source);
    this.#titles = new Titles(this);
    this.#lists = new RstLists(this);
  }

  read(): readonly Draft[] {
    this.readBody({ from: 0, to: this.lines.length, indent: 0 }, pageContext());
    return this.drafts.close(this.source);
  }

  readBody({ from, to, indent }: Range, context: Context): void {
    if (context.depth > MAX_DEPTH) {
      this.#readFlat(from, to, context);
      return;
    }
    this.#lists.open();
    for (let at = from; at < to; ) {
      const line = this.lineAt(at);
      if (isBlankLine(line)) at++;
      else if (line.indent > indent) {
        const end = this.endOfBody(at, to, indent);
        const quote = inside(context, "quote", { item: context.item });
        this.readBody({ from: at, to: end, indent: this.indentOf(at, end) }, quote);
        at = end;
      } else at = this.#readElement({ from: at, to, indent }, context);
    }
    this.#lists.close();
  }

  /** Reads what begins on a line, and says on which line the next thing does. */
  #readElement(range: Range, context: Context): number {
    const { from } = range;
    const line = this.lineAt(from);
    if (line.says !== undefined) return readText(this, range, context);
    const text = textOf(this.source, line);
    if (EXPLICIT.test(text)) return readExplicitMarkup(this, range, context);
    if (text.startsWith(DOCTEST)) return this.#readDoctest(range, context);
    if (LINE_BLOCK.test(text)) return this.#readLineBlock(range, context);
    return (
      readMarkedTable(this, range, context) ??
      this.#titles.read(range, context) ??
      this.#lists.read(range, context) ??
      readText(this, range, context)
    );
  }

  lineAt(at: number): SourceLine {
    return this.lines[at] ?? NO_LINE;
  }

  textAt(at: number): string {
    return textOf(this.source, this.lineAt(at));
  }

  isBlank(at: number): boolean {
    return isBlankLine(this.lineAt(at));
  }

  isUnderlined(at: number, to: number, indent: number): boolean {
    return this.#titles.underlineAt(at, to, indent) !== undefined;
  }

  endOfBody(from: number, to: number, indent: number): number {
    let end = from;
    for (let at = from; at < to; at++) {
      const line = this.lineAt(at);
      if (isBlankLine(line)) continue;
      if (line.indent <= indent) break;
      end = at + 1;
    }
    return Math.max(end, from);
  }

  indentOf(from: number, to: number, otherwise = 0): number {
    let indent = MAX_INDENT;
    for (let at = from; at < to; at++) {
      const line = this.lineAt(at);
      if (!isBlankLine(line) && line.indent < indent) indent = line.indent;
    }
    return indent === MAX_INDENT ? otherwise : indent;
  }

  spanOf(from: number, to: number): Span {
    let last = to - 1;
    while (last > from && this.isBlank(last)) last--;
    return [this.lineAt(from).at, this.lineAt(last).end];
  }

  addCode({ from, to, indent }: Range, context: Context, codeLanguage?: string): void {
    const rows: string[] = [];
    for (let at = from; at < to; at++) {
      const line = this.lineAt(at);
      rows.push(isBlankLine(line) ? "" : " ".repeat(line.indent - indent) + textOf(this.source, line));
    }
    const texts = [rows.join("\n").trimEnd()];
    this.add({ kind: "code", texts, as: "written", span: this.spanOf(from, to), codeLanguage }, context);
  }

  add(draft: Draft, { item }: Pick<Context, "item">): void {
    if (item !== undefined) draft.item = item;
    this.drafts.add(draft);
  }

  addText(draft: Pick<Draft, "texts" | "span"> & Partial<Draft>, context: Context): void {
    const kind: BlockKind = context.kind;
    context.kind = context.next;
    this.add({ kind, ...draft }, context);
  }

  #readFlat(from: number, to: number, context: Context): void {
    for (let at = from; at < to; at++) {
      let end = at;
      while (end < to && !this.isBlank(end)) end++;
      if (end === at) continue;
      const texts = [this.joined(at, end)];
      this.addText({ texts, span: this.spanOf(at, end) }, context);
      at = end;
    }
  }

  joined(from: number, to: number): string {
    return this.lines
      .slice(from, to)
      .map((line) => textOf(this.source, line))
      .join(" ");
  }

  #readDoctest({ from, to, indent }: Range, context: Context): number {
    let end = from;
    while (end < to && !this.isBlank(end) && this.lineAt(end).indent >= indent) end++;
    this.addCode({ from, to: end, indent }, context, "pycon");
    return end;
  }

  #readLineBlock({ from, to, indent }: Range, context: Context): number {
    const texts: string[] = [];
    let end = from;
    for (; end < to; end++) {
      const line = this.lineAt(end);
      if (isBlankLine(line)) break;
      const text = textOf(this.source, line);
      if (line.indent === indent && LINE_BLOCK.test(text)) texts.push(text.slice(1).trim());
      else if (line.indent > indent) texts.push(`${texts.pop() ?? ""} ${text}`);
      else break;
    }
    this.addText({ texts, span: this.spanOf(from, end) }, context);
    return end;
  }
}

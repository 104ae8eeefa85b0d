import type { Span } from "../../../model/block.ts";
import { ATTRIBUTE_ENTRY, asciidocHeadOf, GOES_ON } from "../../../text/lines/asciidoc-head.ts";
import type { TextPiece } from "../text-block.ts";
import type { AsciidocDocument } from "./asciidoc-document.ts";
import { BlockWriter } from "./block-writer.ts";
import {
  ADMONITION,
  ATTRIBUTE_LINE,
  BLOCK_MACRO,
  BLOCK_TITLE,
  BREAK,
  COMMENT,
  COMPOUND,
  CONTINUATION,
  type Delimiter,
  DIRECTIVE,
  delimiterOf,
  itemOf,
  type LinePlace,
  sectionOf,
  termOf,
  underlinedLevel,
} from "./line-marks.ts";
import { firstOf } from "./macro.ts";

const INDENTED = /^[ \t]/;
/** Blocks that are set as written though no delimiter stands around them: up to the next empty line. */
const WRITTEN: ReadonlySet<string> = new Set(
  "source listing literal synopsis verse stem latexmath asciimath pass comment quote".split(" "),
);

/** Makes blocks of the lines of a document, in one pass over them. */
export class AsciidocCutter {
  readonly #document: AsciidocDocument;
  readonly #blocks: BlockWriter;
  readonly #byline: Span | undefined;
  /** The last line that may close a block, by what it holds: what is never closed opens nothing. */
  readonly #lastClosers = new Map<string, number>();

  constructor(document: AsciidocDocument) {
    this.#document = document;
    this.#blocks = new BlockWriter(document);
    const { byline, authors, date, attributes } = asciidocHeadOf(document.source);
    this.#byline = byline;
    document.attributes.set("author", authors.join(", "));
    document.attributes.set("revdate", date ?? "");
    for (const [name, value] of attributes) document.attributes.set(name, value);
    const { lines } = document;
    for (let at = 0; at < lines.count; at++) {
      const delimiter = delimiterOf(lines.text(at));
      if (delimiter !== undefined && delimiter.language === undefined) this.#lastClosers.set(delimiter.closer, at);
    }
  }

  /** From a place of the source on. */
  cut(from: number): readonly TextPiece[] {
    const { lines } = this.#document;
    let at = 0;
    while (at < lines.count && lines.start(at) < from) at++;
    while (at < lines.count) at = this.#take(at);
    return this.#blocks.close();
  }

  /** Reads what begins with this line. The line that follows it. */
  #take(at: number): number {
    const line = this.#document.lines.text(at);
    if (line === "") this.#blocks.endText("blank");
    else if (this.#blocks.around.closes(line)) this.#blocks.closeContext(line);
    else if (COMMENT.test(line)) this.#blocks.drop("comment", this.#spanOf(at));
    else if (DIRECTIVE.test(line)) this.#takeDirective(at, line);
    else if (this.#blocks.around.isVerse) this.#addToText(at);
    else return this.#takeBlock(at, line);
    return at + 1;
  }

  #takeDirective(at: number, line: string): void {
    const [, name = "", , content = ""] = DIRECTIVE.exec(line) ?? [];
    const span = this.#spanOf(at);
    const end = span[0] + line.length - 1;
    if (name.startsWith("include")) this.#blocks.drop("include", span);
    else if (content === "" || name === "ifeval" || name === "endif") this.#blocks.drop("directive", span);
    else this.#blocks.addConditional({ from: span[0], text: end - content.length, to: span[1] }, end);
  }

  #takeBlock(at: number, line: string): number {
    const delimiter = delimiterOf(line);
    if (delimiter !== undefined) return this.#takeDelimited(at, delimiter);
    const start = this.#startOf(at);
    if (line.startsWith("[") && ATTRIBUTE_LINE.test(line)) this.#blocks.addStyle(line, this.#spanOf(at));
    else if (line === CONTINUATION && this.#blocks.around.lists.isOpen) {
      this.#blocks.addMark(start.from);
      this.#blocks.around.attach();
    } else if (!this.#takesTitle(line, start) && !this.#goesOn(line, start)) return this.#startBlock(at, line);
    return at + 1;
  }

  /** What is opened and never closed is a mark that says nothing. */
  #takeDelimited(at: number, delimiter: Delimiter): number {
    const { closer, context } = delimiter;
    const { lines } = this.#document;
    const start = this.#startOf(at);
    if ((this.#lastClosers.get(closer) ?? -1) <= at) {
      this.#blocks.addMark(start.from);
      return at + 1;
    }
    if (COMPOUND.has(context) && !(context === "open" && WRITTEN.has(this.#blocks.styleName))) {
      this.#blocks.openContext(delimiter, start);
      return at + 1;
    }
    let end = at + 1;
    while (end < lines.count && lines.text(end) !== closer) end++;
    const span = [start.from, lines.end(Math.min(end, lines.count - 1))] as const;
    this.#blocks.addWritten(
      { context, lines: [at + 1, end], language: delimiter.language, opener: lines.text(at) },
      span,
    );
    return end + 1;
  }

  #takesTitle(line: string, start: LinePlace): boolean {
    const section = sectionOf(line);
    if (section === undefined) return false;
    this.#blocks.addHeading(section.level, start, [start.from + section.from, start.from + section.to]);
    return true;
  }

  #takesItem(line: string, start: LinePlace): boolean {
    const item = itemOf(line);
    if (item !== undefined) {
      this.#blocks.startItem(item, start);
      return true;
    }
    const term = termOf(line);
    if (term === undefined) return false;
    this.#blocks.addTerm(term, start);
    return true;
  }

  /** Only texts in lists end where an item begins. */
  #goesOn(line: string, start: LinePlace): boolean {
    const { isInText, around } = this.#blocks;
    if ((!isInText || around.lists.isOpen) && this.#takesItem(line, start)) return true;
    if (isInText) this.#blocks.addLine(start);
    return isInText;
  }

  /** A block that no delimiter stands around. */
  #startBlock(at: number, line: string): number {
    const start = this.#startOf(at);
    if (ATTRIBUTE_ENTRY.test(line)) return this.#takeEntry(at, line);
    if (this.#byline !== undefined && start.from >= this.#byline[0] && start.from < this.#byline[1])
      this.#blocks.drop("head", this.#spanOf(at));
    else if (BLOCK_TITLE.test(line)) this.#blocks.addCaption(start);
    else if (BREAK.test(line)) this.#blocks.addMark(start.from);
    else if (BLOCK_MACRO.test(line)) this.#takeMacro(line, start);
    else if (this.#isUnderlined(at, line)) return this.#takeUnderlined(at, line);
    else if (WRITTEN.has(this.#blocks.styleName) || (INDENTED.test(line) && !this.#blocks.awaitsMeaning))
      return this.#takeWritten(at);
    else {
      const label = ADMONITION.exec(line);
      const from = start.from + (label?.[0].length ?? 0);
      this.#blocks.startParagraph({ ...start, text: from }, label?.[1]);
    }
    return at + 1;
  }

  #isUnderlined(at: number, line: string): boolean {
    const below = this.#document.lines.text(at + 1);
    return underlinedLevel(line, below) !== undefined && !this.#blocks.around.closes(below);
  }

  #takeUnderlined(at: number, line: string): number {
    const { lines } = this.#document;
    const start = this.#startOf(at);
    const level = underlinedLevel(line, lines.text(at + 1)) ?? 1;
    this.#blocks.addHeading(level, { ...start, to: lines.end(at + 1) }, [start.from, start.to]);
    return at + 2;
  }

  #takeMacro(line: string, start: LinePlace): void {
    const [, name = "", , content = ""] = BLOCK_MACRO.exec(line) ?? [];
    const text = name === "image" ? firstOf(content) : "";
    this.#blocks.addMacro(name === "toc" ? "directive" : "media", text, start);
  }

  /** Code, verses and the like that end with an empty line, or with what ends the block around them. */
  #takeWritten(at: number): number {
    const { lines } = this.#document;
    let end = at;
    for (let line = lines.text(end); line !== "" && !this.#endsWritten(line); line = lines.text(end)) end++;
    const isIndented = INDENTED.test(lines.text(at));
    this.#blocks.addWritten({ context: "literal", lines: [at, end], isIndented }, [
      lines.start(at),
      lines.end(end - 1),
    ]);
    return end;
  }

  #endsWritten(line: string): boolean {
    const { around } = this.#blocks;
    const endsItem = line === CONTINUATION || (!INDENTED.test(line) && itemOf(line) !== undefined);
    return around.closes(line) || (around.lists.isOpen && endsItem);
  }

  /** An attribute, whose value may go on in further lines. */
  #takeEntry(at: number, line: string): number {
    const { lines, attributes } = this.#document;
    const [, name = "", first = ""] = ATTRIBUTE_ENTRY.exec(line) ?? [];
    const values = [first];
    let end = at;
    while (GOES_ON.test(values.at(-1) ?? "") && end + 1 < lines.count) values.push(lines.text(++end).trim());
    attributes.set(name, values.map((value) => value.replace(GOES_ON, "").trim()).join(" "));
    this.#blocks.drop("head", [lines.start(at), lines.end(end)]);
    return end + 1;
  }

  #addToText(at: number): void {
    this.#blocks.addLine(this.#startOf(at));
  }

  #startOf(at: number): LinePlace {
    const [from, to] = this.#spanOf(at);
    return { from, text: from, to };
  }

  #spanOf(at: number): Span {
    return [this.#document.lines.start(at), this.#document.lines.end(at)];
  }
}

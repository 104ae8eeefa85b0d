import type { BlockKind } from "../../../../model/block.ts";
import { addPart } from "../add-part.ts";
import { type Context, inside } from "../context.ts";
import type { Draft, RstPart } from "../draft.ts";
import type { PageReader } from "../page-reader.ts";
import { textOf } from "../source-line.ts";
import { rowsOfCsv } from "../tables/csv-rows.ts";
import { rowsOfList } from "../tables/list-rows.ts";
import { type Directive, optionOf, type Parts, partsOf } from "./directive.ts";

export type { Directive } from "./directive.ts";

const CONTENT_COLUMNS = 3;
const SPACE = /\s/;
const GOES_ON = /\\$/;
/** What directives of code that name no language are written in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  doctest: "pycon",
  testcode: "python",
  ipython: "python",
  plot: "python",
  mermaid: "mermaid",
  graphviz: "dot",
};
/** Their first argument is a language. */
const NAMES_LANGUAGE: ReadonlySet<string> = new Set(["code", "code-block", "code-tab", "sourcecode"]);

/** Adds the parts of one directive, in the order in which they are asked for. */
export class DirectiveReader {
  readonly #page: PageReader;
  readonly #directive: Directive;
  readonly #parts: Parts;
  readonly #context: Context;

  constructor(page: PageReader, directive: Directive, context: Context) {
    this.#page = page;
    this.#directive = directive;
    this.#parts = partsOf(page, directive);
    this.#context = context;
  }

  get hasBody(): boolean {
    return this.#parts.content < this.#directive.to;
  }

  /** All of it is nothing that a reader is shown. */
  drop(part: RstPart): void {
    addPart(this.#page, this.#directive, { part, name: this.#directive.name });
  }

  /** What stands above the body, as what nobody is shown. */
  addHead(part: RstPart): void {
    const { from, name } = this.#directive;
    if (this.#parts.args.length > 0) addPart(this.#page, { from, to: this.#parts.optionsEnd }, { part, name });
    else {
      this.#mark();
      this.addOptions();
    }
  }

  addOptions(): void {
    const { options, optionsEnd } = this.#parts;
    if (optionsEnd === options) return;
    addPart(this.#page, { from: options, to: optionsEnd }, { part: "option", name: this.#directive.name });
  }

  addBody(kind: BlockKind): void {
    const { content } = this.#parts;
    this.#addLines(content, this.#directive.to, kind);
  }

  #addLines(from: number, to: number, kind: BlockKind): void {
    const { holdsTitles } = this.#context;
    const context = inside(this.#context, kind, { holdsTitles, next: kind === "quote" ? kind : "paragraph" });
    this.#page.readBody({ from, to, indent: this.#page.indentOf(from, to) }, context);
  }

  /** Arguments that are a title, above the body. */
  addTitle(look: Partial<Draft>): void {
    const { args, options } = this.#parts;
    if (args.length === 0) this.#mark();
    else this.#add(args.join(" "), this.#page.spanOf(this.#directive.from, options), look);
  }

  /** What begins on the first line goes on below, as far as no options stand in between. */
  addContent(): void {
    const { from, to, width } = this.#directive;
    const { options, optionsEnd, content } = this.#parts;
    const line = this.#page.lineAt(from);
    const isSplit = optionsEnd > options;
    const end = isSplit ? options : to;
    if (line.says === undefined) {
      this.#page.drafts.mark([line.at, Math.min(line.at + width, line.end)]);
      line.at = Math.min(line.at + width, line.end);
      while (line.at < line.end && SPACE.test(this.#page.source.charAt(line.at))) line.at++;
    }
    line.indent = this.#page.indentOf(from + 1, end, line.indent + CONTENT_COLUMNS);
    this.#addLines(from, end, "paragraph");
    if (!isSplit) return;
    this.addOptions();
    this.#addLines(content, to, "paragraph");
  }

  /** The name of the directive is a word of what it says: "deprecated 2.0". */
  sayName(): void {
    const { from, name, width } = this.#directive;
    const line = this.#page.lineAt(from);
    line.says = `${name} ${this.#page.textAt(from).slice(width)}`.trim();
  }

  addCode(): void {
    const { from, to, name } = this.#directive;
    const { args, options, optionsEnd, content } = this.#parts;
    // Code that follows at once stands where only arguments may: many write it so, and mean code.
    const isClose = options > from + 1 && optionsEnd === options;
    const start = isClose ? from + 1 : content;
    if (start >= to) {
      this.drop("directive");
      return;
    }
    this.#mark();
    if (!isClose) this.#addCaption();
    const language = NAMES_LANGUAGE.has(name) ? (args[isClose ? -1 : 0] ?? this.#firstWord()) : LANGUAGES[name];
    const range = { from: start, to, indent: this.#page.indentOf(start, to) };
    this.#page.addCode(range, this.#context, language?.toLowerCase());
  }

  #firstWord(): string | undefined {
    const { from, width } = this.#directive;
    return this.#page.textAt(from).slice(width).split(SPACE, 1)[0] || undefined;
  }

  /** A caption stands among the options; they are its marks. */
  #addCaption(): void {
    const { options, optionsEnd } = this.#parts;
    const caption = optionOf(this.#page, this.#parts, "caption");
    if (caption === undefined || caption === "") this.addOptions();
    else this.#add(caption, this.#page.spanOf(options, optionsEnd), { kind: "caption" });
  }

  /** Empty lines part formulas. */
  addMath(): void {
    const { to } = this.#directive;
    this.addTitle({ as: "math" });
    this.addOptions();
    for (let at = this.#parts.content; at < to; at++) {
      const start = at;
      while (at < to && !this.#page.isBlank(at)) at++;
      if (at > start) this.#add(this.#page.joined(start, at), this.#page.spanOf(start, at), { as: "math" });
    }
  }

  /** A badge leads elsewhere, and says what its picture does. */
  addImage(): void {
    const alt = optionOf(this.#page, this.#parts, "alt") ?? "";
    const { from, to } = this.#directive;
    if (alt === "" || optionOf(this.#page, this.#parts, "target") !== undefined) this.drop("image");
    else this.#add(alt, this.#page.spanOf(from, to), { as: "written" });
  }

  /** A line is a signature, with those that it goes on in. */
  addSignatures(): void {
    const { from, width } = this.#directive;
    const { options, args } = this.#parts;
    if (args.length === 0) this.#mark();
    for (let at = from; at < options; at++) {
      const start = at;
      const texts = [this.#page.textAt(at).slice(at === from ? width : 0)];
      while (GOES_ON.test(texts.at(-1) ?? "") && at + 1 < options) texts.push(this.#page.textAt(++at));
      const text = texts
        .map((line) => line.replace(GOES_ON, "").trim())
        .join(" ")
        .trim();
      const span = this.#page.spanOf(start, at + 1);
      if (text === "") this.#page.drafts.mark(span);
      else this.#add(text, span, { kind: "definition", as: "literal" });
    }
  }

  addListTable(): void {
    const { to } = this.#directive;
    const { content } = this.#parts;
    this.addTitle({ kind: "caption" });
    this.addOptions();
    const rows = rowsOfList(this.#page, content, to);
    if (rows === undefined) this.addBody("paragraph");
    else this.#addTable(rows, content, to);
  }

  addCsvTable(): void {
    const { from, to } = this.#directive;
    const { options, optionsEnd, content } = this.#parts;
    const header = optionOf(this.#page, this.#parts, "header") ?? "";
    if (!this.hasBody && header === "") {
      this.drop("directive");
      return;
    }
    this.addTitle({ kind: "caption" });
    if (header === "") this.addOptions();
    const delimiter = optionOf(this.#page, this.#parts, "delim") ?? ",";
    const lines = this.#page.lines.slice(content, to).map((line) => textOf(this.#page.source, line));
    const rows = rowsOfCsv([header, ...lines].join("\n"), delimiter);
    this.#addTable(rows, header === "" ? content : options, this.hasBody ? to : Math.max(optionsEnd, from + 1));
  }

  #addTable(rows: Draft["rows"] & object, from: number, to: number): void {
    this.#page.add({ kind: "table", texts: [], rows, span: this.#page.spanOf(from, to) }, this.#context);
  }

  #add(text: string, span: Draft["span"], look: Partial<Draft>): void {
    this.#page.addText({ texts: [text], span, ...look }, this.#context);
  }

  #mark(): void {
    const { from } = this.#directive;
    const { at, end } = this.#page.lineAt(from);
    this.#page.drafts.mark([at, end]);
  }
}

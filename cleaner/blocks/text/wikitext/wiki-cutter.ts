import { hasWordCount } from "../../../text/words/words.ts";
import type { TextPiece } from "../text-block.ts";
import type { Mode } from "./edit.ts";
import { headingOf } from "./heading-of.ts";
import type { Item } from "./read-lines.ts";
import { TablePlaces } from "./table-places.ts";
import { isBlankLine, isPassedOver, type Line, leadRun, type Part, partsFrom, partsTo, type Run } from "./wiki-line.ts";
import { WikiLists } from "./wiki-lists.ts";
import { codeOfLines, type Draft, pieceOf, pieceOfLines } from "./wiki-piece.ts";
import { cellsOf, readRows, readTableLines, tableSignOf } from "./wiki-table.ts";

const SIGNS = /^[*#:;]{1,200}/;
const RULE = /^-{4,}/;
const INDENT = /^[:\s]{0,50}/;
/** Between a term and what it means. */
const MEANS = /\s:|:\s/;
/** A file's name, and what of its options has an equals sign, before a caption in a gallery. */
const GALLERY_FILE = /^\s*[^|]*\|(?:\s*[a-z]{2,10}=[^|]*\|){0,10}/i;
/** A table of fewer rows or cells lays out the page. */
const FACTS = { rows: 2, cells: 2 };
/** One line that begins with a space and has so many words is a paragraph that somebody indented. */
const SENTENCE_WORDS = 8;

/** Makes blocks of the lines of a page, in one pass over them. */
export class WikiCutter {
  readonly #source: string;
  readonly #items: readonly Item[];
  readonly #tables: TablePlaces;
  readonly #pieces: TextPiece[] = [];
  readonly #lists = new WikiLists();
  readonly #modes: Record<Mode, number> = { blockquote: 0, poem: 0, gallery: 0 };
  #paragraph: (readonly Part[])[] = [];
  /** Lines that begin with a space, one below the other. */
  #indented: (readonly Part[])[] = [];
  /** Tables around that lay out the page, and how many of them are closed further below. */
  #layouts = 0;
  #closedLayouts = 0;

  constructor(source: string, items: readonly Item[]) {
    this.#source = source;
    this.#items = items;
    this.#tables = new TablePlaces(source, items);
  }

  cut(): readonly TextPiece[] {
    for (let at = 0; at < this.#items.length; at++) {
      const item = this.#items[at] as Item;
      const end = this.#tables.endOf(at);
      if (item.kind !== "line") this.#takeMark(item);
      else if (end !== undefined && this.#addTable(at, end)) at = end;
      else {
        this.#addLine(item);
        if (end !== undefined) this.#closedLayouts++;
      }
    }
    this.#endText();
    return this.#pieces;
  }

  #takeMark(item: Exclude<Item, Line>): void {
    this.#endParagraph();
    if (item.kind === "code-block") {
      const { text, language, start, end } = item;
      const codeLanguage = language === undefined ? {} : { codeLanguage: language };
      this.#pieces.push({ kind: "code", text, span: [start, end], opensParagraph: true, ...codeLanguage });
    } else if (item.kind === "open") this.#modes[item.mode]++;
    else if (item.kind === "close") this.#modes[item.mode] = Math.max(0, this.#modes[item.mode] - 1);
  }

  #addLine(line: Line): void {
    const table = tableSignOf(this.#source, line);
    if (this.#modes.gallery > 0) this.#addFile(line);
    else if (table !== undefined && (this.#layouts > 0 || table.sign === "{|")) this.#addLayout(line, table);
    else if (!isBlankLine(this.#source, line)) this.#addText(line);
    else if (!isPassedOver(line)) this.#endText();
  }

  #addText(line: Line): void {
    const heading = headingOf(this.#source, line);
    const lead = leadRun(line);
    const written = lead === undefined ? "" : this.#source.slice(lead.start, lead.end);
    if (heading !== undefined) this.#addHeading(heading);
    else if (lead === undefined) this.#addToParagraph(line.parts);
    else if (this.#modes.poem > 0) this.#addToParagraph(behind(line.parts, lead, INDENT.exec(written)));
    else if (SIGNS.test(written)) this.#addItem(line.parts, lead, written);
    else if (RULE.test(written)) {
      this.#endText();
      const rest = behind(line.parts, lead, RULE.exec(written));
      if (!isBlankLine(this.#source, { parts: rest })) this.#addToParagraph(rest);
    } else if (written.startsWith(" ") && this.#modes.blockquote === 0 && this.#layouts === 0) {
      this.#lists.close();
      this.#indented.push(line.parts);
    } else this.#addToParagraph(line.parts);
  }

  /** A heading ends what was left open: quotations, verses, tables. */
  #addHeading({ level, parts }: { readonly level: number; readonly parts: readonly Part[] }): void {
    this.#endText();
    Object.assign(this.#modes, { blockquote: 0, poem: 0, gallery: 0 });
    this.#layouts = this.#closedLayouts;
    this.#add({ kind: "heading", level, lines: [parts] });
  }

  #addItem(parts: readonly Part[], lead: Run, written: string): void {
    this.#endParagraph();
    const signs = SIGNS.exec(written)?.[0] ?? "";
    const item = this.#lists.open(signs);
    const text = partsFrom(parts, lead.start + signs.length);
    const sign = signs.charAt(signs.length - 1);
    if (sign === "*" || sign === "#") this.#add({ kind: "list-item", lines: [text], item });
    else
      for (const line of sign === ";" ? this.#termAndMeaning(text) : [text])
        this.#add({ kind: "definition", lines: [line], item });
  }

  #termAndMeaning(parts: readonly Part[]): readonly (readonly Part[])[] {
    for (const part of parts) {
      const match = part.kind === "run" ? MEANS.exec(this.#source.slice(part.start, part.end)) : null;
      if (match === null) continue;
      const place = part.start + match.index;
      return [partsTo(parts, place), partsFrom(parts, place + match[0].length)];
    }
    return [parts];
  }

  #addFile(line: Line): void {
    const lead = leadRun(line);
    const match = lead === undefined ? null : GALLERY_FILE.exec(this.#source.slice(lead.start, lead.end));
    if (lead !== undefined && match !== null) this.#add({ kind: "caption", lines: [behind(line.parts, lead, match)] });
  }

  /** Adds a table of facts as one block; false where it lays out the page. */
  #addTable(at: number, end: number): boolean {
    if (this.#tables.holdsMore(at, end)) return false;
    const { rows, lines, caption, outside } = readTableLines(this.#source, this.#items.slice(at + 1, end));
    if (rows.length < FACTS.rows || rows.every((row) => row.length < FACTS.cells)) return false;
    this.#endText();
    for (const parts of outside) this.#add({ kind: "paragraph", lines: [parts] });
    this.#add({ kind: "caption", lines: caption });
    this.#pieces.push(...pieceOf(this.#source, { kind: "table", lines }, readRows(this.#source, rows)));
    this.#addBehind(this.#items[end] as Line);
    return true;
  }

  /** Text behind the end of a table. */
  #addBehind(line: Line): void {
    const sign = tableSignOf(this.#source, line);
    const rest = sign === undefined ? [] : partsFrom(line.parts, sign.end);
    if (!isBlankLine(this.#source, { parts: rest })) this.#addToParagraph(rest);
  }

  /** Cells of a table that lays out the page are paragraphs, and what follows in them is read as lines of the page are. */
  #addLayout(line: Line, { sign, end }: { readonly sign: string; readonly end: number }): void {
    this.#endText();
    if (sign === "{|") this.#layouts++;
    else if (sign === "|}") {
      this.#layouts--;
      this.#closedLayouts = Math.max(0, this.#closedLayouts - 1);
      this.#addBehind(line);
    } else if (sign !== "|-") {
      for (const { lines } of cellsOf(this.#source, partsFrom(line.parts, end), sign === "!" ? "head" : "body")) {
        this.#endParagraph();
        this.#paragraph.push(...lines);
      }
    }
  }

  #addToParagraph(parts: readonly Part[]): void {
    this.#endIndented();
    this.#lists.close();
    this.#paragraph.push(parts);
  }

  #endText(): void {
    this.#endParagraph();
    this.#lists.close();
  }

  #endParagraph(): void {
    this.#endIndented();
    const lines = this.#paragraph;
    if (lines.length === 0) return;
    this.#paragraph = [];
    const kind = this.#modes.blockquote > 0 ? "quote" : "paragraph";
    this.#add({ kind, lines, isVerse: this.#modes.poem > 0 });
  }

  #endIndented(): void {
    const lines = this.#indented;
    if (lines.length === 0) return;
    this.#indented = [];
    const text = codeOfLines(this.#source, lines);
    if (lines.length === 1 && hasWordCount(text, SENTENCE_WORDS)) {
      this.#paragraph.push(...lines);
      return;
    }
    this.#endParagraph();
    this.#pieces.push(...pieceOf(this.#source, { kind: "code", lines }, { text, inlines: [], linkChars: 0 }));
  }

  #add(draft: Draft): void {
    for (const piece of pieceOfLines(this.#source, draft)) this.#pieces.push(piece);
  }
}

function behind(parts: readonly Part[], { start }: Run, match: RegExpExecArray | null): readonly Part[] {
  return partsFrom(parts, start + (match?.[0].length ?? 0));
}

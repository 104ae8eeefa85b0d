import { decodeReferences } from "../../text/characters/character-reference.ts";
import { collapseSpaces } from "../../text/characters/collapse.ts";
import type { PrintedDocument, PrintedLine } from "./printed-line.ts";
import type { Part, Program } from "./programs.ts";
import { type Place, Sheet } from "./sheet.ts";
import { attributeIn, type Token, tokensOf } from "./tokens.ts";

/** Never closed. */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "link", "meta"]);
const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
/** pdftohtml: what leads to the pages stands behind them. */
const OUTLINE = "outline";
/** From one line to the next, in sizes of its letters, where only the first one's place is said. */
const PITCH = 1.3;
/** Of a size: lines so near are one, and a letter is at least so wide. */
const SAME_LINE = 0.3;
const LETTER_WIDTH = 0.42;

interface Open {
  readonly name: string;
  readonly part: Part | undefined;
}

/** A line as it grows. */
interface Draft extends Place {
  text: string;
  boldChars: number;
  /** The last piece that was put to it. */
  readonly last: { readonly left: number; readonly chars: number };
}

/** Reads the pages that a program wrote, in one pass over its tags and texts. */
export class PageReader {
  readonly #program: Program;
  readonly #sheet: Sheet;
  readonly #pages: PrintedLine[][] = [];
  readonly #outside: string[] = [];
  readonly #metas = new Map<string, string>();
  readonly #open: Open[] = [];
  readonly #boxes: Place[] = [];
  #drafts: Draft[] = [];
  #title = "";
  #line: { place: Place; text: string; boldChars: number } | undefined;
  #bold = 0;
  #isInPage = false;
  #hasPages = false;
  #isOver = false;

  constructor(program: Program, source: string) {
    this.#program = program;
    this.#sheet = new Sheet(source);
    for (const token of tokensOf(source)) this.#read(token);
    this.#endPage();
  }

  get document(): PrintedDocument {
    return { pages: this.#pages, outside: this.#outside, title: collapseSpaces(this.#title), metas: this.#metas };
  }

  #read(token: Token): void {
    if (token.kind === "text") this.#text(token);
    else if (token.kind === "close") this.#close(token.name);
    else this.#enter(token);
  }

  #enter(token: Token): void {
    const { name, written } = token;
    const part = this.#program.partOf(token);
    if (name === "meta")
      this.#metas.set(attributeIn(written, "name")?.toLowerCase() ?? "", attributeIn(written, "content") ?? "");
    if (name === "a" && attributeIn(written, "name") === OUTLINE) this.#isOver = true;
    if (BOLD.has(name)) this.#bold++;
    const place = this.#sheet.placeOf(written);
    if (part === "page") this.#beginPage();
    else if (part === "line") this.#beginLine(place);
    else if (part === "break") this.#breakLine();
    else if (part === "turn") this.#endPage();
    else if (part === "box") this.#boxes.push(place);
    else if (this.#line !== undefined && this.#line.place.size === undefined && place.size !== undefined)
      this.#line.place = { ...this.#line.place, size: place.size };
    if (!VOID.has(name)) this.#open.push({ name, part });
  }

  #close(name: string): void {
    if (BOLD.has(name)) this.#bold = Math.max(0, this.#bold - 1);
    // What is not closed in its order was not written by a program.
    if (this.#open.at(-1)?.name !== name) return;
    const part = this.#open.pop()?.part;
    if (part === "line") this.#endLine();
    else if (part === "page") this.#endPage();
    else if (part === "box") this.#boxes.pop();
  }

  #text({ name, written }: Token): void {
    if (name !== "") return;
    const within = this.#open.at(-1)?.name;
    const text = decodeReferences(written);
    if (within === "title") this.#title += text;
    else if (this.#isText()) {
      this.#line ??= { place: {}, text: "", boldChars: 0 };
      this.#line.text += text;
      if (this.#bold > 0) this.#line.boldChars += text.length;
    } else if (text.trim() !== "") this.#outside.push(collapseSpaces(text));
  }

  /** Where a program marks pages and lines, nothing else is text of them. */
  #isText(): boolean {
    if (this.#isOver) return false;
    return this.#hasPages ? this.#isInPage && this.#line !== undefined : this.#program.isBare === true;
  }

  #beginPage(): void {
    this.#endPage();
    this.#hasPages = true;
    this.#isInPage = true;
  }

  #endPage(): void {
    this.#endLine();
    this.#isInPage = false;
    if (this.#drafts.length > 0) this.#pages.push(this.#drafts.map(lineOf).filter(({ text }) => text !== ""));
    this.#drafts = [];
  }

  #beginLine({ top, left, size }: Place): void {
    this.#endLine();
    const box = this.#boxes.at(-1);
    this.#line = {
      place: {
        ...(top === undefined ? {} : { top: top + (box?.top ?? 0) }),
        ...(left === undefined ? {} : { left: left + (box?.left ?? 0) }),
        ...(size === undefined ? {} : { size }),
      },
      text: "",
      boldChars: 0,
    };
  }

  #breakLine(): void {
    const place = this.#line?.place;
    this.#endLine();
    if (place?.top === undefined) return;
    this.#line = { place: { ...place, top: place.top + PITCH * (place.size ?? 0) }, text: "", boldChars: 0 };
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = undefined;
    if (line === undefined || line.text === "") return;
    const { text, boldChars, place } = line;
    const { top, left = 0, size = 0 } = place;
    const above = this.#drafts.at(-1);
    const isSame = above?.top !== undefined && top !== undefined && Math.abs(above.top - top) <= SAME_LINE * size;
    if (above === undefined || !isSame || left <= above.last.left) {
      this.#drafts.push({ ...place, text, boldChars, last: { left, chars: text.length } });
      return;
    }
    const isApart = left > above.last.left + LETTER_WIDTH * size * above.last.chars;
    const joint = isApart ? " " : "";
    const joined = { text: `${above.text}${joint}${text}`, boldChars: above.boldChars + joint.length + boldChars };
    this.#drafts[this.#drafts.length - 1] = { ...above, ...joined, last: { left, chars: text.length } };
  }
}

function lineOf({ text, boldChars, top, left, size }: Draft): PrintedLine {
  return {
    text: collapseSpaces(text),
    isBold: boldChars >= text.trim().length,
    ...(top === undefined ? {} : { top }),
    ...(left === undefined ? {} : { left }),
    ...(size === undefined ? {} : { size }),
  };
}

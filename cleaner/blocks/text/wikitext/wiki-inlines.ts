import type { Inline } from "../../../model/block.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { endLine, type Reading, readingOf, ShownText } from "../shown-text.ts";
import type { Edit } from "./edit.ts";
import { readQuotes, type Toggle } from "./read-quotes.ts";
import type { Part } from "./wiki-line.ts";
import { type Marked, plainTextOf, type Token, tokensOf } from "./wiki-tokens.ts";

const SPACES = /\s+/g;

/** Puts the text of a block together, line by line, with what is marked in it. */
export class WikiInlines {
  readonly #source: string;
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #open = new Map<Marked, number>();
  readonly #lineEnds: number[] = [];
  #link: { readonly start: number; readonly href: string | undefined } | undefined;
  #linkChars = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What the quotes of a line mark ends with it. */
  addLine(parts: readonly Part[]): void {
    const plain = plainTextOf(this.#source, parts);
    if (plain !== undefined) {
      this.#add(plain);
      return;
    }
    const tokens = parts.flatMap((part): readonly (Token | Edit)[] =>
      part.kind === "run" ? tokensOf(this.#source, part) : [part],
    );
    const toggles = readQuotes(tokens.filter((token) => token.kind === "quotes"));
    let next = 0;
    for (const token of tokens) {
      if (token.kind === "quotes") this.#toggle(toggles[next++]);
      else this.#show(token);
    }
    if (next > 0) for (const kind of ["strong", "emphasis"] as const) this.#closeMark(kind);
  }

  addSpace(): void {
    this.#text.add(" ");
  }

  /** The line ends here for who reads the page. */
  endLine(): void {
    endLine(this.#text, this.#lineEnds);
  }

  read(): Reading {
    for (const kind of this.#open.keys()) this.#closeMark(kind);
    this.#closeLink();
    return readingOf(this.#text.read(), {
      inlines: this.#inlines,
      linkChars: this.#linkChars,
      lineEnds: this.#lineEnds,
    });
  }

  #show(token: Exclude<Token, { kind: "quotes" }> | Edit): void {
    switch (token.kind) {
      case "shown":
      case "text":
        this.#add(token.text);
        break;
      case "code":
      case "math":
        this.#addMarked(token.kind, token.text);
        break;
      case "address":
        this.#addAddress(token.href);
        break;
      case "open-link":
        this.#link ??= { start: this.#text.length, href: token.href };
        break;
      case "close-link":
        this.#closeLink();
        break;
      case "line-end":
        this.endLine();
        break;
      case "tag":
        this.#showTag(token);
        break;
      case "break":
      case "open":
      case "close":
      case "code-block":
        this.addSpace();
        break;
      case "mark":
      case "comment":
      case "cut":
      case "open-caption":
      case "close-caption":
        break;
    }
  }

  #showTag({ mark, side }: Extract<Token, { kind: "tag" }>): void {
    if (mark === "box") this.addSpace();
    else if (mark === undefined) return;
    else if (side === "closes") this.#closeMark(mark);
    else if (!this.#open.has(mark)) this.#open.set(mark, this.#text.length);
  }

  #toggle(toggle: Toggle | undefined): void {
    if (toggle === undefined) return;
    this.#add(toggle.text);
    for (const kind of toggle.marks) {
      if (this.#open.has(kind)) this.#closeMark(kind);
      else this.#open.set(kind, this.#text.length);
    }
  }

  #closeMark(kind: Marked): void {
    const start = this.#open.get(kind);
    this.#open.delete(kind);
    if (start !== undefined && this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (link === undefined || this.#text.length === link.start) return;
    const { start, href } = link;
    this.#inlines.push({ kind: "link", start, end: this.#text.length, ...(href === undefined ? {} : { href }) });
  }

  #addAddress(href: string): void {
    const isInLink = this.#link !== undefined;
    this.#link ??= { start: this.#text.length, href };
    this.#add(href);
    if (!isInLink) this.#closeLink();
  }

  #addMarked(kind: "code" | "math", text: string): void {
    const start = this.#text.length;
    this.#add(text);
    if (this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  #add(written: string): void {
    const text = written.replace(SPACES, " ");
    if (this.#link !== undefined) this.#linkChars += countInk(text);
    this.#text.add(text);
  }
}

import type { Edit } from "./edit.ts";
import type { Line, Part } from "./wiki-line.ts";

/** What a page is cut into before blocks are made of it, in the order of the source. */
export type Item = Line | Extract<Edit, { readonly kind: "code-block" | "open" | "close" | "break" }>;

export type Cut = Extract<Edit, { readonly kind: "cut" }>;

/** The lines of a page; and, with blocks of their own, captions and what is no text of the page. */
export interface Lines {
  readonly items: readonly Item[];
  readonly captions: readonly (readonly Part[])[];
  readonly cuts: readonly Cut[];
}

/** Cuts wikitext into lines, from a place on; the ends of lines in brackets are none. Linear in the source. */
export function readLines(source: string, edits: readonly Edit[], from: number): Lines {
  const reader = new LineReader(source, from);
  for (const edit of edits) if (edit.start >= from) reader.addEdit(edit);
  return reader.close();
}

class LineReader {
  readonly #source: string;
  readonly #items: Item[] = [];
  readonly #captions: (readonly Part[])[] = [];
  readonly #cuts: Cut[] = [];
  /** Captions that are open, one in the other. */
  readonly #open: Part[][] = [];
  #parts: Part[] = [];
  #lineStart: number;
  #isRest = false;
  #at: number;
  /** The next line feed, sought once for all that ask. */
  #feed = -1;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#at = from;
    this.#lineStart = from;
  }

  addEdit(edit: Edit): void {
    this.#addRun(edit.start);
    this.#at = edit.end;
    const caption = this.#open.at(-1);
    if (edit.kind === "cut") this.#cuts.push(edit);
    if (edit.kind === "open-caption") this.#open.push([]);
    else if (edit.kind === "close-caption") this.#closeCaption();
    else if (caption !== undefined) caption.push(edit);
    else if (edit.kind === "code-block" || edit.kind === "open" || edit.kind === "close" || edit.kind === "break") {
      this.#endLine(edit.start);
      this.#items.push(edit);
      this.#startLine(edit.end, "rest");
    } else this.#parts.push(edit);
  }

  close(): Lines {
    this.#addRun(this.#source.length);
    while (this.#open.length > 0) this.#closeCaption();
    this.#endLine(this.#source.length);
    return { items: this.#items, captions: this.#captions, cuts: this.#cuts };
  }

  #closeCaption(): void {
    const caption = this.#open.pop();
    if (caption !== undefined) this.#captions.push(caption);
  }

  #addRun(to: number): void {
    const caption = this.#open.at(-1);
    if (caption !== undefined) {
      if (to > this.#at) caption.push({ kind: "run", start: this.#at, end: to });
      return;
    }
    for (let feed = this.#feedFrom(this.#at); feed < to; feed = this.#feedFrom(this.#at)) {
      if (feed > this.#at) this.#parts.push({ kind: "run", start: this.#at, end: feed });
      this.#endLine(feed);
      this.#at = feed + 1;
      this.#startLine(this.#at, "line");
    }
    if (to > this.#at) this.#parts.push({ kind: "run", start: this.#at, end: to });
  }

  #feedFrom(place: number): number {
    if (this.#feed < place) {
      const feed = this.#source.indexOf("\n", place);
      this.#feed = feed === -1 ? Number.POSITIVE_INFINITY : feed;
    }
    return this.#feed;
  }

  #endLine(end: number): void {
    if (this.#parts.length === 0 && (this.#isRest || this.#isBehindBlank())) return;
    this.#items.push({ kind: "line", start: this.#lineStart, end, parts: this.#parts, isRest: this.#isRest });
  }

  /** One empty line says as much as many. */
  #isBehindBlank(): boolean {
    const last = this.#items.at(-1);
    return last?.kind === "line" && last.parts.length === 0;
  }

  #startLine(start: number, place: "line" | "rest"): void {
    this.#parts = [];
    this.#lineStart = start;
    this.#isRest = place === "rest";
  }
}

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

/** An empty line; of many in a row one says as much as all. */
const EMPTY: Line = { kind: "line", parts: [], isRest: false };

class LineReader {
  readonly #source: string;
  readonly #items: Item[] = [];
  readonly #captions: (readonly Part[])[] = [];
  readonly #cuts: Cut[] = [];
  /** Captions that are open, one in the other. */
  readonly #open: Part[][] = [];
  #parts: Part[] = [];
  #isRest = false;
  #at: number;
  /** The next line feed, sought once for all that ask. */
  #feed = -1;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#at = from;
  }

  addEdit(edit: Edit): void {
    this.#addRun(edit.start);
    this.#at = edit.end;
    const caption = this.#open.at(-1);
    if (edit.kind === "cut") this.#cuts.push(edit);
    if (edit.kind === "open-caption") this.#open.push([]);
    else if (edit.kind === "close-caption") this.#closeCaption();
    else if (caption !== undefined) caption.push(edit.kind === "code-block" ? { ...edit, kind: "code" } : edit);
    else if (edit.kind === "code-block" || edit.kind === "open" || edit.kind === "close" || edit.kind === "break") {
      this.#endLine();
      this.#items.push(edit);
      this.#startLine("rest");
    } else this.#parts.push(edit);
  }

  close(): Lines {
    this.#addRun(this.#source.length);
    while (this.#open.length > 0) this.#closeCaption();
    this.#endLine();
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
      this.#endLine();
      this.#at = feed + 1;
      this.#startLine("line");
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

  #endLine(): void {
    if (this.#parts.length === 0 && (this.#isRest || this.#items.at(-1) === EMPTY)) return;
    this.#items.push(this.#parts.length === 0 ? EMPTY : { kind: "line", parts: this.#parts, isRest: this.#isRest });
  }

  #startLine(place: "line" | "rest"): void {
    this.#parts = [];
    this.#isRest = place === "rest";
  }
}

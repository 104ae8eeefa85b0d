import type { Inline } from "../../../model/block.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { endLine, type Reading, readingOf, ShownText } from "../shown-text.ts";

type Marked = Exclude<Inline["kind"], "link">;

/** The text of a block as it is put together, with what is marked in it. */
export class InlineText {
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #lineEnds: number[] = [];
  #linkChars = 0;
  #isInLink = false;

  endLine(): void {
    endLine(this.#text, this.#lineEnds);
  }

  shown(): Reading {
    return readingOf(this.#text.read(), {
      inlines: this.#inlines,
      linkChars: this.#linkChars,
      lineEnds: this.#lineEnds,
    });
  }

  /** A link within a link is the outer one. */
  link(href: string | undefined, { text, inlines, linkChars }: Omit<Reading, "lineEnds">): void {
    const start = this.#text.length;
    const isOuter = href !== undefined && !this.#isInLink;
    this.#isInLink = isOuter;
    this.add(text);
    this.#isInLink = false;
    const by = this.#text.length - text.length;
    for (const inline of inlines)
      if (!isOuter || inline.kind !== "link")
        this.#inlines.push({ ...inline, start: Math.max(start, inline.start + by), end: inline.end + by });
    if (!isOuter) this.#linkChars += linkChars;
    else if (this.#text.length > start) this.#inlines.push({ kind: "link", start, end: this.#text.length, href });
  }

  mark(kind: Marked, text: string): void {
    const start = this.#text.length;
    this.add(text);
    if (this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  add(text: string): void {
    if (this.#isInLink) this.#linkChars += countInk(text);
    this.#text.add(text);
  }
}

/** A text in which nothing is marked. */
export function plain(text: string): Omit<Reading, "lineEnds"> {
  return { text, inlines: [], linkChars: 0 };
}

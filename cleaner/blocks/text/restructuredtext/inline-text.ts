import type { Block, Inline } from "../../../model/block.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { ShownText, within } from "../markdown/shown-text.ts";

/** What inline markup shows. */
export type Reading = Pick<Block, "text" | "inlines" | "linkChars"> & { readonly lineEnds: readonly number[] };

type Marked = Exclude<Inline["kind"], "link">;

/** The text of a block as it is put together, with what is marked in it. */
export class InlineText {
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #lineEnds: number[] = [];
  #linkChars = 0;
  #isInLink = false;

  endLine(): void {
    if (this.#text.length === 0) return;
    this.#text.add(" ");
    if (this.#lineEnds.at(-1) !== this.#text.length - 1) this.#lineEnds.push(this.#text.length - 1);
  }

  shown(): Reading {
    const text = this.#text.read();
    return {
      text,
      inlines: this.#inlines.filter(({ start }) => start < text.length).map((inline) => within(inline, text.length)),
      linkChars: this.#linkChars,
      lineEnds: this.#lineEnds.filter((end) => end < text.length),
    };
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

import type { Block, Inline } from "../../model/block.ts";

/** White space at the end of a text is not shown, in links neither. */
export function within(inline: Inline, length: number): Inline {
  return inline.end > length ? { ...inline, end: length } : inline;
}

/** What markup within a line shows. */
export type Reading = Pick<Block, "text" | "inlines" | "linkChars"> & { readonly lineEnds: readonly number[] };

/** What is shown, with what is marked in it: nothing of that reaches beyond the text. */
export function readingOf(text: string, { inlines, linkChars, lineEnds }: Omit<Reading, "text">): Reading {
  return {
    text,
    inlines: inlines.filter(({ start }) => start < text.length).map((inline) => within(inline, text.length)),
    linkChars,
    lineEnds: lineEnds.filter((end) => end < text.length),
  };
}

/** Ends a line for who reads the page: the space is noted that stands for its end. */
export function endLine(text: ShownText, lineEnds: number[]): void {
  if (text.length === 0) return;
  text.add(" ");
  if (lineEnds.at(-1) !== text.length - 1) lineEnds.push(text.length - 1);
}

/** Parts that are joined before there are more: a hundred thousand short strings at once are work for the collector. */
const PARTS_OF_A_CHUNK = 2_000;

/** Text as it is put together, without the space that a tag between two spaces leaves over. */
export class ShownText {
  readonly #chunks: string[] = [];
  #parts: string[] = [];
  #endsWithSpace = true;
  length = 0;

  add(part: string): void {
    const added = this.#endsWithSpace && part.startsWith(" ") ? part.slice(1) : part;
    if (added === "") return;
    this.#parts.push(added);
    if (this.#parts.length === PARTS_OF_A_CHUNK) this.#closeChunk();
    this.#endsWithSpace = added.endsWith(" ");
    this.length += added.length;
  }

  get endsWithSpace(): boolean {
    return this.#endsWithSpace;
  }

  read(): string {
    this.#closeChunk();
    return this.#chunks.join("").trimEnd();
  }

  #closeChunk(): void {
    this.#chunks.push(this.#parts.join(""));
    this.#parts = [];
  }
}

import type { Literal } from "../../../../text/string-literals.ts";

/** A tree's text as markup, with its place in the script. */
export interface TreeMarkup extends Literal {
  readonly start: number;
  readonly end: number;
}

const SIGNS = /[<&]/;

/** Writes markup, and knows where in the script each of its characters comes from. */
export class MarkupWriter {
  readonly #start: number;
  readonly #key: string;
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];
  /** Where what was written last ends. */
  #place: number;
  #hasText = false;

  constructor(start: number, key: string) {
    this.#start = start;
    this.#key = key;
    this.#place = start;
  }

  open(tag: string | undefined): void {
    if (tag !== undefined) this.#put(`<${tag}>`);
  }

  close(tag: string | undefined): void {
    if (tag !== undefined && tag !== "br") this.#put(`</${tag}>`);
  }

  /** Text of a node: as letters, or as the markup that some editors keep. */
  write({ text, offsets }: Pick<Literal, "text" | "offsets">, as: "letters" | "markup"): void {
    if (text === "") return;
    this.#hasText = true;
    const isPlain = as === "markup" || !SIGNS.test(text);
    for (let at = 0; at < text.length; at++) {
      this.#place = offsets[at] ?? this.#place;
      if (isPlain) this.#offsets.push(this.#place);
      else this.#put(escapeSign(text.charAt(at)));
    }
    if (isPlain) this.#parts.push(text);
    this.#place = offsets[text.length] ?? this.#place;
  }

  /** What was written, if any of it is text. */
  finish(end: number): TreeMarkup | undefined {
    if (!this.#hasText) return undefined;
    const offsets = Uint32Array.from([...this.#offsets, this.#place]);
    return { key: this.#key, text: this.#parts.join(""), offsets, start: this.#start, end };
  }

  #put(part: string): void {
    this.#parts.push(part);
    for (let i = 0; i < part.length; i++) this.#offsets.push(this.#place);
  }
}

function escapeSign(sign: string): string {
  return sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : sign;
}

import type { Inline } from "../../../model/block.ts";
import { collapseSpaces, countInk } from "../../../text/characters/collapse.ts";
import { endLine, type Reading, readingOf, ShownText } from "../shown-text.ts";
import { ANY_SIGN } from "./inline-signs.ts";
import { type InlineSetting, type Token, tokensOf } from "./inline-tokens.ts";
import type { MarkToken } from "./mark-pairs.ts";

const SPACES = /\s+/g;
const MARKS: ReadonlyMap<string, Inline["kind"]> = new Map([
  ["*", "strong"],
  ["_", "emphasis"],
  ["`", "code"],
]);

/** The text of a block, without its marks, and what they mark in it. */
export function readInlines(written: string, setting: InlineSetting): Reading {
  if (!ANY_SIGN.test(written)) return { text: collapseSpaces(written), inlines: [], linkChars: 0, lineEnds: [] };
  const reader = new InlineReader();
  reader.add(tokensOf(written, setting));
  return reader.read();
}

class InlineReader {
  readonly #text = new ShownText();
  readonly #inlines: Inline[] = [];
  readonly #lineEnds: number[] = [];
  /** Where marks opened, by their signs. */
  readonly #open = new Map<string, number>();
  #isInLink = false;
  #linkChars = 0;

  add(tokens: readonly Token[]): void {
    for (const token of tokens) this.#show(token);
  }

  read(): Reading {
    return readingOf(this.#text.read(), {
      inlines: this.#inlines,
      linkChars: this.#linkChars,
      lineEnds: this.#lineEnds,
    });
  }

  #show(token: Token): void {
    switch (token.kind) {
      case "text":
        this.#add(token.text);
        break;
      case "code":
      case "math":
        this.#mark(token.kind, this.#add(token.text));
        break;
      case "link":
        this.#addLink(token.tokens, token.href);
        break;
      case "line-end":
        this.#endLine();
        break;
      case "mark":
        this.#addMark(token);
        break;
    }
  }

  #addLink(tokens: readonly Token[], href: string): void {
    const start = this.#text.length;
    const isInner = this.#isInLink;
    this.#isInLink = true;
    this.add(tokens);
    this.#isInLink = isInner;
    if (!isInner && this.#text.length > start)
      this.#inlines.push({ kind: "link", start, end: this.#text.length, href });
  }

  #addMark({ sign, role }: MarkToken): void {
    if (role === "text") this.#add(sign);
    else if (role === "opens") this.#open.set(sign, this.#text.length);
    else {
      const kind = MARKS.get(sign.charAt(0));
      if (kind !== undefined) this.#mark(kind, this.#open.get(sign) ?? this.#text.length);
    }
  }

  #mark(kind: Inline["kind"], start: number): void {
    if (this.#text.length > start) this.#inlines.push({ kind, start, end: this.#text.length });
  }

  #endLine(): void {
    endLine(this.#text, this.#lineEnds);
  }

  /** Where it came to stand. */
  #add(written: string): number {
    const start = this.#text.length;
    const text = written.replace(SPACES, " ");
    if (this.#isInLink) this.#linkChars += countInk(text);
    this.#text.add(text);
    return start;
  }
}

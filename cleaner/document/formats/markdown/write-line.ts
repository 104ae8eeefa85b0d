import { isAutolink, writeAddress } from "./address.ts";
import { writeCodeSpan } from "./code-span.ts";
import { escapeInline } from "./escape.ts";
import { lineTokens, type Token } from "./line-tokens.ts";
import type { Mark, MarkedText } from "./marked-text.ts";
import { settleStars } from "./settle-stars.ts";
import { writeFormula } from "./write-formula.ts";

const STARS = { strong: "**", emphasis: "*", code: "", math: "" } as const;
const CLOSING_BRACKETS = /\]/g;
/** Before a link it would make a picture of it. */
const LAST_EXCLAMATION = /!$/;

/** One line of text with its marks as Markdown, safe in the middle of a line. */
export function writeLine({ text, marks }: MarkedText): string {
  if (marks.length === 0) return escapeInline(text);
  return new LineWriter(text, settleStars(lineTokens({ text, marks }), text)).write();
}

class LineWriter {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #written: string[] = [];
  #at = 0;
  #isInLink = false;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  write(): string {
    for (let token = this.#tokens[0]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at++;
      this.#writeToken(token);
    }
    return this.#written.join("");
  }

  #writeToken(token: Token): void {
    switch (token.kind) {
      case "text":
        this.#writeText(token.start, token.end);
        break;
      case "code":
        this.#written.push(writeCodeSpan(this.#text.slice(token.start, token.end)));
        break;
      case "math":
        this.#written.push(writeFormula(this.#text.slice(token.start, token.end)));
        break;
      case "open":
        if (token.mark.kind === "link") this.#openLink(token.mark);
        else this.#written.push(STARS[token.mark.kind]);
        break;
      case "close":
        if (token.mark.kind === "link") this.#closeLink(token.mark);
        else this.#written.push(STARS[token.mark.kind]);
        break;
    }
  }

  /** Stretches that nothing parts are escaped as one: a sign may mean something together with what follows. */
  #writeText(start: number, firstEnd: number): void {
    let end = firstEnd;
    let next = this.#tokens[this.#at];
    for (; next?.kind === "text"; next = this.#tokens[++this.#at]) end = next.end;
    let escaped = escapeInline(this.#text.slice(start, end));
    if (this.#isInLink) escaped = escaped.replace(CLOSING_BRACKETS, "\\]");
    if (isLink(next, "open")) escaped = escaped.replace(LAST_EXCLAMATION, "\\!");
    this.#written.push(escaped);
  }

  #openLink({ address = "" }: Mark): void {
    const [inside, end] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (inside?.kind === "text" && isLink(end, "close")) {
      const shown = this.#text.slice(inside.start, inside.end);
      if (isAutolink(shown, address)) {
        this.#written.push(`<${address}>`);
        this.#at += 2;
        return;
      }
    }
    this.#isInLink = true;
    this.#written.push("[");
  }

  #closeLink({ address = "" }: Mark): void {
    this.#isInLink = false;
    this.#written.push(`](${writeAddress(address)})`);
  }
}

function isLink(token: Token | undefined, kind: "open" | "close"): boolean {
  return token?.kind === kind && token.mark.kind === "link";
}

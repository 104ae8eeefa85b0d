import { type MarkWriter, nestMarks, type Stretch } from "../../nest-marks.ts";
import { inOrder, type Mark, type MarkedText, trimSpace } from "./marked-text.ts";
import { partMarks } from "./part-marks.ts";

/** What a line is written from, in order: stretches of its text, those that are code, and where other marks begin and end. */
export type Token =
  | ({ readonly kind: "text" } & Stretch)
  | ({ readonly kind: "code" } & Stretch)
  | { readonly kind: "open" | "close"; readonly mark: Mark };

/** A line with its marks: none begins or ends with white space, and code holds nothing but itself. */
export function lineTokens({ text, marks }: MarkedText): readonly Token[] {
  const reader = new TokenReader(text);
  const trimmed = partMarks(marks)
    .map((mark) => ({ ...mark, ...trimSpace(text, mark.start, mark.end) }))
    .filter(({ start, end }) => start < end);
  nestMarks(trimmed.sort(inOrder), { start: 0, end: text.length }, reader);
  return reader.tokens;
}

/** In a code span nothing is marked: a link inside of code parts it, all else in it goes. */
class TokenReader implements MarkWriter<Mark> {
  readonly tokens: Token[] = [];
  readonly #source: string;
  #isInCode = false;
  #codeStart = -1;
  #codeEnd = -1;

  constructor(source: string) {
    this.#source = source;
  }

  readonly text = (start: number, end: number): void => {
    if (!this.#isInCode) {
      this.tokens.push({ kind: "text", start, end });
      return;
    }
    if (this.#codeStart < 0) this.#codeStart = start;
    this.#codeEnd = end;
  };

  readonly open = (mark: Mark): void => {
    if (mark.kind === "code") this.#isInCode = true;
    else this.#edge("open", mark);
  };

  readonly close = (mark: Mark): void => {
    if (mark.kind !== "code") {
      this.#edge("close", mark);
      return;
    }
    this.#endCode();
    this.#isInCode = false;
  };

  #edge(kind: "open" | "close", mark: Mark): void {
    if (this.#isInCode && mark.kind !== "link") return;
    this.#endCode();
    this.tokens.push({ kind, mark });
  }

  #endCode(): void {
    if (this.#codeStart < 0) return;
    const [from, to] = [this.#codeStart, this.#codeEnd];
    const { start, end } = trimSpace(this.#source, from, to);
    if (start > from) this.tokens.push({ kind: "text", start: from, end: start });
    if (end > start) this.tokens.push({ kind: "code", start, end });
    if (to > end) this.tokens.push({ kind: "text", start: end, end: to });
    this.#codeStart = -1;
  }
}

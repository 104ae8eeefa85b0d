import { type MarkWriter, nestMarks, type Stretch } from "../../nest-marks.ts";
import { inOrder, type Mark, type MarkedText, trimSpace } from "./marked-text.ts";
import { partMarks } from "./part-marks.ts";

/** What is written as it stands. */
type Verbatim = "code" | "math";

/** What a line is written from, in order: stretches of its text, those that are code or a formula, and where other marks begin and end. */
export type Token =
  | ({ readonly kind: "text" | Verbatim } & Stretch)
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

/** In code and formulas nothing is marked: a link inside parts them, all else in them goes. */
class TokenReader implements MarkWriter<Mark> {
  readonly tokens: Token[] = [];
  readonly #source: string;
  /** The code or the formula that is open, and what was read of it. */
  #verbatim: Mark | undefined;
  #start = -1;
  #end = -1;

  constructor(source: string) {
    this.#source = source;
  }

  readonly text = (start: number, end: number): void => {
    if (this.#verbatim === undefined) {
      this.tokens.push({ kind: "text", start, end });
      return;
    }
    if (this.#start < 0) this.#start = start;
    this.#end = end;
  };

  readonly open = (mark: Mark): void => {
    if (!isVerbatim(mark.kind)) this.#edge("open", mark);
    else this.#verbatim ??= mark;
  };

  readonly close = (mark: Mark): void => {
    if (!isVerbatim(mark.kind)) {
      this.#edge("close", mark);
      return;
    }
    if (mark !== this.#verbatim) return;
    this.#endVerbatim();
    this.#verbatim = undefined;
  };

  #edge(kind: "open" | "close", mark: Mark): void {
    if (this.#verbatim !== undefined && mark.kind !== "link") return;
    this.#endVerbatim();
    this.tokens.push({ kind, mark });
  }

  #endVerbatim(): void {
    const kind = this.#verbatim?.kind;
    if (this.#start < 0 || kind === undefined || !isVerbatim(kind)) return;
    const [from, to] = [this.#start, this.#end];
    const { start, end } = trimSpace(this.#source, from, to);
    if (start > from) this.tokens.push({ kind: "text", start: from, end: start });
    if (end > start) this.tokens.push({ kind, start, end });
    if (to > end) this.tokens.push({ kind: "text", start: end, end: to });
    this.#start = -1;
  }
}

function isVerbatim(kind: Mark["kind"]): kind is Verbatim {
  return kind === "code" || kind === "math";
}

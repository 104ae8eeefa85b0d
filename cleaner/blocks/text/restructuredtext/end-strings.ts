const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
/** Between a sign and its partner a mark would be quoted: "(*)". */
const PARTNERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", "(": ")", "[": "]", "{": "}", "<": ">" };

/** Signs that end what they begin. */
export type EndString = "*" | "**" | "``" | "`" | "|";

/** Knows where in a text a sign may begin inline markup and where it ends; asked from left to right. Linear in the text. */
export class EndStrings {
  readonly #text: string;
  /** By sign, the end that was found last, or infinity where none is left. */
  readonly #found = new Map<EndString, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a sign that stands here may begin something: white space or punctuation before it, none behind it. */
  mayStart(at: number, length: number): boolean {
    const before = this.#text.charAt(at - 1);
    const next = this.#text.charAt(at + length);
    if (next === "" || SPACE.test(next)) return false;
    return before === "" || (!WORD.test(before) && before !== "_" && PARTNERS[before] !== next);
  }

  /** Where the sign is that ends what goes on at `from`; undefined where nothing does. */
  endFrom(from: number, sign: EndString): number | undefined {
    let at = this.#found.get(sign) ?? -1;
    if (at < from) {
      at = this.#text.indexOf(sign, from);
      while (at !== -1 && !this.#isEnd(at, sign)) at = this.#text.indexOf(sign, at + 1);
      if (at === -1) at = Number.POSITIVE_INFINITY;
      this.#found.set(sign, at);
    }
    return at === Number.POSITIVE_INFINITY ? undefined : at;
  }

  #isEnd(at: number, sign: EndString): boolean {
    const before = this.#text.charAt(at - 1);
    const next = this.#text.charAt(at + sign.length);
    if (SPACE.test(before) || (before === "\\" && sign !== "``")) return false;
    return next !== sign.charAt(0) && !WORD.test(next);
  }
}

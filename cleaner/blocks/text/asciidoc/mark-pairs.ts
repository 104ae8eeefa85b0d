import type { SignFinder } from "./sign-finder.ts";

export interface MarkToken {
  readonly kind: "mark";
  readonly sign: string;
  /** Where in the text it stands. */
  readonly at: number;
  /** One that has no partner is text. */
  role: "text" | "opens" | "closes";
}

export const WORD = /[\p{L}\p{N}_]/u;
/** Signs behind which no word is marked. */
const NO_START = ";:}";

/** Finds the marks of a text that belong together. Places are asked for in their order. */
export class MarkPairs {
  readonly #text: string;
  readonly #finder: SignFinder;
  /** Marks that wait for their partners: of each sign one at most. */
  readonly #open: MarkToken[] = [];
  /** No literal text ends behind the last one. */
  #hasNoEnd = false;

  constructor(text: string, finder: SignFinder) {
    this.#text = text;
    this.#finder = finder;
  }

  /** The mark that a sign is; undefined where it is text. Single signs mark whole words, double ones parts of words too. */
  take(sign: string, at: number): MarkToken | undefined {
    const end = at + sign.length;
    const isDouble = sign.length > 1;
    const partner = this.#open.find((one) => one.sign === sign);
    if (partner !== undefined) {
      const isEmpty = partner.at + sign.length === at;
      if (isEmpty || this.#isSpace(at - 1) || (!isDouble && this.#isWord(end))) return undefined;
      this.#open.length = this.#open.indexOf(partner);
      partner.role = "opens";
      return { kind: "mark", sign, at, role: "closes" };
    }
    const mayOpen = isDouble || !(this.#isWord(at - 1) || (at > 0 && NO_START.includes(this.#text.charAt(at - 1))));
    if (!mayOpen || this.#isSpace(end) || this.#finder.next(sign, end) === -1) return undefined;
    const mark: MarkToken = { kind: "mark", sign, at, role: "text" };
    this.#open.push(mark);
    return mark;
  }

  /** Whether the next such sign may end what one began. */
  isOpen(sign: string): boolean {
    return this.#open.some((one) => one.sign === sign);
  }

  /** Where the plus sign stands that ends what one begins; -1 where none does. */
  literalEnd(at: number): number {
    if (this.#hasNoEnd || this.#isWord(at - 1) || this.#isSpace(at + 1)) return -1;
    let end = this.#text.indexOf("+", at + 2);
    while (end !== -1 && (this.#isSpace(end - 1) || this.#isWord(end + 1))) end = this.#text.indexOf("+", end + 1);
    this.#hasNoEnd = end === -1;
    return end;
  }

  #isWord(at: number): boolean {
    return WORD.test(this.#text.charAt(at));
  }

  /** Outside of the text there is space. */
  #isSpace(at: number): boolean {
    return this.#text.charAt(at).trim() === "";
  }
}

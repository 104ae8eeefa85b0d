import { Tokenizer } from "htmlparser2";

/** The parts of htmlparser2's tokenizer that it keeps to itself; its version is pinned. */
interface Inside {
  readonly buffer: string;
  /** Where the buffer begins in the whole. */
  readonly offset: number;
  /** The character that is being looked at; one more after each state's turn. */
  index: number;
  stateText(code: number): void;
  handleInAttributeValue(code: number, quote: number): void;
}

// The methods are private to htmlparser2. Where a new version renames them, nothing is skipped: parse-page.test.ts tells.
const OpenTokenizer = Tokenizer as unknown as new (...args: ConstructorParameters<typeof Tokenizer>) => Inside;

const AMPERSAND = 38;
const LESS_THAN = 60;

/**
 * A tokenizer that runs through texts and quoted values to what may end them: the one it extends asks its state at each
 * character, and these are most characters of a page.
 */
export class SkippingTokenizer extends OpenTokenizer {
  override stateText(code: number): void {
    if (code === LESS_THAN || code === AMPERSAND) super.stateText(code);
    else this.#skipBefore(LESS_THAN);
  }

  override handleInAttributeValue(code: number, quote: number): void {
    if (code === quote || code === AMPERSAND) super.handleInAttributeValue(code, quote);
    else this.#skipBefore(quote);
  }

  /** To the last character before the next `end` or reference, or that of the buffer where there is none. */
  #skipBefore(end: number): void {
    const { buffer, offset } = this;
    let at = this.index - offset + 1;
    for (; at < buffer.length; at++) {
      const code = buffer.charCodeAt(at);
      if (code === end || code === AMPERSAND) break;
    }
    this.index = at + offset - 1;
  }
}

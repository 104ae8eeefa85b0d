import { endOfLiteral, isKey } from "../../../text/string-literals.ts";

const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const OPENS = new Set(["{", "["].map((sign) => sign.charCodeAt(0)));
const CLOSES = new Set(["}", "]"].map((sign) => sign.charCodeAt(0)));
/** What a string in single quotes stands behind; an apostrophe stands behind a letter. */
const BEFORE_STRING = /[(:,[={]\s{0,9}$/;
const BEFORE_CHARS = 10;
const BARE_KEY = /([\w$]{1,80})\s{0,9}$/;
const BARE_KEY_CHARS = 90;

/**
 * The brackets, keys and strings of a script, in order: JSON and the objects that frameworks write as code.
 *
 * Nothing is evaluated or trusted: a script that is no data gives tokens that mean nothing, at the price of its length.
 */
export class ScriptTokens {
  readonly script: string;
  kind: "open" | "close" | "string" | "end" = "end";
  /** Of a string: where its inside begins; else where the bracket stands. */
  start = 0;
  /** Where the inside of a string ends. */
  end = 0;
  /** What the string or the bracket is the value of; "" where it is none. */
  key = "";
  /** Whether what opens is a list. */
  isList = false;
  #at = 0;
  #key = "";

  constructor(script: string) {
    this.script = script;
  }

  /** Goes on to the next one; false behind the last. */
  next(): boolean {
    const { script } = this;
    for (; this.#at < script.length; this.#at++) {
      const code = script.charCodeAt(this.#at);
      if (code === QUOTE || (code === APOSTROPHE && this.#isString())) {
        const end = endOfLiteral(script, this.#at + 1, code);
        if (end < 0) break;
        const start = this.#at + 1;
        this.#at = end + 1;
        if (!isKey(script, this.#at)) return this.#give("string", start, end);
        this.#key = script.slice(start, Math.min(end, start + BARE_KEY_CHARS));
        this.#at = script.indexOf(":", this.#at);
      } else if (code === COLON) {
        this.#key = BARE_KEY.exec(script.slice(Math.max(0, this.#at - BARE_KEY_CHARS), this.#at))?.[1] ?? "";
      } else if (OPENS.has(code) || CLOSES.has(code)) {
        const at = this.#at++;
        return this.#give(OPENS.has(code) ? "open" : "close", at, at + 1);
      }
    }
    this.#at = script.length;
    this.kind = "end";
    return false;
  }

  #give(kind: "open" | "close" | "string", start: number, end: number): true {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.key = this.#key;
    this.#key = "";
    this.isList = kind === "open" && this.script.startsWith("[", start);
    return true;
  }

  #isString(): boolean {
    return BEFORE_STRING.test(this.script.slice(Math.max(0, this.#at - BEFORE_CHARS), this.#at));
  }
}

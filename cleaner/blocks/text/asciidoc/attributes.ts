/** Names that stand for signs in every document; with a backslash where the sign would mark something. */
const SIGNS: readonly (readonly [name: string, sign: string])[] = [
  ["amp", "&"],
  ["apos", "'"],
  ["asterisk", "\\*"],
  ["backslash", "\\"],
  ["backtick", "\\`"],
  ["blank", ""],
  ["caret", "^"],
  ["cpp", "C++"],
  ["deg", "°"],
  ["empty", ""],
  ["endsb", "]"],
  ["gt", ">"],
  ["ldquo", "“"],
  ["lsquo", "‘"],
  ["lt", "<"],
  ["nbsp", "\u00a0"],
  ["plus", "\\+"],
  ["quot", '"'],
  ["rdquo", "”"],
  ["rsquo", "’"],
  ["sp", " "],
  ["startsb", "["],
  ["tilde", "~"],
  ["two-colons", "::"],
  ["two-semicolons", ";;"],
  ["vbar", "|"],
  ["zwsp", ""],
];
const REFERENCE = /(\\?)\{([\p{L}\d_][\w-]{0,60})\}/gu;
/** Longer values are put in nowhere. */
const MAX_VALUE_CHARS = 1000;
/** So many characters may be put in, or as many as the document has: a hostile one defines a page and refers to it a million times. */
const MIN_SPARE_CHARS = 10_000;

/** The attributes of a document, as far as it has been read. */
export class Attributes {
  readonly #values = new Map<string, string>(SIGNS);
  #spareChars: number;

  constructor(documentChars: number) {
    this.#spareChars = Math.max(MIN_SPARE_CHARS, documentChars);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** A value may name attributes that were defined before. */
  set(name: string, value: string): void {
    const unset = name.startsWith("!") || name.endsWith("!");
    const key = name.replace("!", "").toLowerCase();
    if (unset) this.#values.delete(key);
    else this.#values.set(key, this.putIn(value));
  }

  /** A text with values in the places of their names; what nobody defined stays as it is written. */
  putIn(text: string): string {
    if (!text.includes("{")) return text;
    return text.replace(REFERENCE, (whole: string, backslash: string, name: string) => {
      if (backslash !== "") return whole.slice(1);
      const value = this.#values.get(name.toLowerCase());
      if (value === undefined || value.length > MAX_VALUE_CHARS || !this.spend(value.length)) return whole;
      return value;
    });
  }

  /** Whether so many characters more may be shown than are written. */
  spend(chars: number): boolean {
    if (chars > this.#spareChars) return false;
    this.#spareChars -= chars;
    return true;
  }
}

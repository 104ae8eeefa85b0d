/** A quoted string of a script, with the key it stands under. */
export interface Literal {
  /** "" where it is no value of a key. */
  readonly key: string;
  readonly text: string;
  /** For each UTF-16 unit of `text` (and its end), where it begins in the script. */
  readonly offsets: Uint32Array;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", " "],
  ["f", " "],
]);
const HEX = /^[0-9a-fA-F]{4}$/;

/**
 * The double-quoted strings of a script of at least `minChars` characters, under the keys that are wanted, in order.
 *
 * Reads JSON and the JSON-like calls that frameworks write, in one pass: nothing is evaluated, nested or trusted, so a
 * broken or hostile object costs no more than its length.
 */
export function* stringLiterals(
  script: string,
  minChars: number,
  wants: (key: string) => boolean = () => true,
): Generator<Literal> {
  let key = "";
  for (let at = script.indexOf('"'); at >= 0; ) {
    const end = endOfLiteral(script, at + 1);
    if (end < 0) return;
    if (isKey(script, end + 1)) key = script.slice(at + 1, Math.min(end, at + 80));
    else if (end - at > minChars && wants(key)) yield { key, ...readLiteral(script, at + 1, end) };
    at = script.indexOf('"', end + 1);
  }
}

/** Where the literal that begins here has its closing quote; -1 where it has none. */
export function endOfLiteral(script: string, from: number, quote = QUOTE): number {
  for (let at = from; at < script.length; at++) {
    const code = script.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
  }
  return -1;
}

/** Whether a colon follows, so that what ends here names a value. */
export function isKey(script: string, from: number): boolean {
  let at = from;
  while (at < script.length && script.charCodeAt(at) <= 32) at++;
  return script.charCodeAt(at) === COLON;
}

/** What is written between two quotes, and where each unit of it begins. */
export function readLiteral(script: string, from: number, end: number): Omit<Literal, "key"> {
  const offsets = new Uint32Array(end - from + 1);
  let text = "";
  let plain = from;
  for (let at = from; at < end; ) {
    if (script.charCodeAt(at) !== BACKSLASH) {
      offsets[text.length + at - plain] = at;
      at++;
      continue;
    }
    text += script.slice(plain, at);
    const [written, length] = readEscape(script, at);
    offsets[text.length] = at;
    text += written;
    at += length;
    plain = at;
  }
  text += script.slice(plain, end);
  offsets[text.length] = end;
  return { text, offsets };
}

function readEscape(script: string, at: number): readonly [written: string, length: number] {
  const letter = script.charAt(at + 1);
  const digits = letter === "u" ? script.slice(at + 2, at + 6) : "";
  if (HEX.test(digits)) return [String.fromCharCode(Number.parseInt(digits, 16)), 6];
  return [ESCAPES.get(letter) ?? letter, 2];
}

import { hashOn } from "../../text/hash-text.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { cutTokens, FORM } from "../../text/tokens.ts";

/** How a line opens. */
export const OPENER = { none: 0, bullet: 1, number: 2, quote: 3, bracket: 4, symbol: 5 } as const;

/** What can be told of a line without looking at any other. */
export interface LineForm {
  readonly chars: number;
  readonly words: number;
  /** `FORM` of the first token. */
  readonly form: number;
  /** `MARK` of the last token. */
  readonly mark: number;
  readonly opener: number;
  readonly capitals: number;
  readonly caps: number;
  readonly humps: number;
  readonly digits: number;
  readonly symbols: number;
  readonly stops: number;
  readonly commas: number;
  readonly sentences: number;
  readonly bars: number;
  readonly addresses: number;
  /** One per word, in lower case. */
  readonly hashes: Uint32Array;
  /** Of all words in order. */
  readonly whole: number;
}

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const DIGITS = /\p{N}+/gu;
const ADDRESS = /https?:|www\.|@\w|\.(?:com|org|net|io)\b/gi;
const SENTENCE_END = /[.!?][”"')\]]?(?=\s|$)/g;
const BULLET = /^[•*\-–·▪◦●■►▶✓✔→»]/u;
const NUMBER = /^\(?\d{1,3}[.):]/;
const BAR = /[|›»•·]|\s[-–—]\s/g;

/** Measures one line. */
export function measureLine(text: string): LineForm {
  const tokens = cutTokens(text, [0, text.length]);
  const words: string[] = [];
  const counts = { capitals: 0, caps: 0, humps: 0, digits: 0, symbols: 0, stops: 0 };
  for (let i = 0; i < tokens.count; i++) {
    const form = tokens.forms[i];
    if (form === FORM.capital) counts.capitals++;
    else if (form === FORM.caps) counts.caps++;
    else if (form === FORM.hump) counts.humps++;
    else if (form === FORM.digit) counts.digits++;
    else if (form === FORM.symbol) counts.symbols++;
    const word = plainWord(text.slice(tokens.starts[i], tokens.ends[i]));
    if (word === "") continue;
    if (isStopWord(word)) counts.stops++;
    words.push(word);
  }
  const hashes = Uint32Array.from(words, hashWord);
  return {
    ...counts,
    chars: text.length,
    words: words.length,
    form: tokens.forms[0] ?? FORM.symbol,
    mark: tokens.marks[tokens.count - 1] ?? 0,
    opener: openerOf(text),
    commas: countOf(text, ","),
    sentences: text.match(SENTENCE_END)?.length ?? 0,
    bars: text.match(BAR)?.length ?? 0,
    addresses: text.match(ADDRESS)?.length ?? 0,
    hashes,
    whole: hashes.reduce(hashOn, 7),
  };
}

/** Lower case, letters and digits only; numbers become one sign. */
function plainWord(token: string): string {
  return token.toLowerCase().replace(NOT_WORD, "").replace(DIGITS, "0");
}

function hashWord(word: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) state = Math.imul(state ^ word.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

function openerOf(text: string): number {
  if (BULLET.test(text)) return OPENER.bullet;
  if (NUMBER.test(text)) return OPENER.number;
  const first = text[0] ?? "";
  if ("\"“'‘«".includes(first)) return OPENER.quote;
  if ("([{".includes(first)) return OPENER.bracket;
  return "#@$€£©✕×+<>/|~_=".includes(first) ? OPENER.symbol : OPENER.none;
}

function countOf(text: string, char: string): number {
  let n = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) n++;
  return n;
}

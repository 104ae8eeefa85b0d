import type { Span } from "../../model/block.ts";
import { CLASS, classOf } from "../characters/char-class.ts";
import { isSpaceCode } from "../characters/collapse.ts";

/** What the first letter of a token looks like. */
export const FORM = { lower: 0, capital: 1, caps: 2, digit: 3, symbol: 4, hump: 5, caseless: 6 } as const;
/** How a token ends, looking through closing quotes and brackets. */
export const MARK = {
  none: 0,
  stop: 1,
  exclamation: 2,
  question: 3,
  colon: 4,
  semicolon: 5,
  comma: 6,
  ellipsis: 7,
  closing: 8,
} as const;

/** Stretches without white space, with the two codes that splitting and judging look at. Parallel arrays. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Uint8Array;
  readonly marks: Uint8Array;
}

const NO_TOKENS: Tokens = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  forms: new Uint8Array(0),
  marks: new Uint8Array(0),
};

/** Cuts a stretch of the source at white space, in one pass. */
export function cutTokens(source: string, [from, to]: Span): Tokens {
  // A million blank lines would make four arrays each.
  if (from >= to) return NO_TOKENS;
  const room = Math.ceil((to - from) / 2) + 1;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  let count = 0;
  let at = from;
  while (at < to) {
    while (at < to && isSpaceCode(source.charCodeAt(at))) at++;
    if (at >= to) break;
    starts[count] = at;
    while (at < to && !isSpaceCode(source.charCodeAt(at))) at++;
    ends[count++] = at;
  }
  return readTokens(source, starts.subarray(0, count), ends.subarray(0, count));
}

/** Stretches of the source with their two codes. */
export function readTokens(source: string, starts: Int32Array, ends: Int32Array): Tokens {
  const count = starts.length;
  const forms = new Uint8Array(count);
  const marks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    forms[i] = formOf(source, starts[i] ?? 0, ends[i] ?? 0);
    marks[i] = markOf(source, starts[i] ?? 0, ends[i] ?? 0);
  }
  return { count, starts, ends, forms, marks };
}

/** What a character is: `other` is everything that is no letter and no digit of ASCII. */
const SORT = { other: 0, lower: 1, upper: 2, digit: 3, caseless: 4 } as const;
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return SORT.lower;
  if (code >= 65 && code <= 90) return SORT.upper;
  return code >= 48 && code <= 57 ? SORT.digit : SORT.other;
});

function sortOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  if (code >= 0x2000 && code < 0x2c00) return SORT.other;
  const bits = classOf(code);
  if ((bits & CLASS.letter) === 0) return SORT.other;
  return (bits & CLASS.upper) !== 0 ? SORT.upper : (bits & CLASS.lower) !== 0 ? SORT.lower : SORT.caseless;
}

/** What the first letter of a token looks like; openers before it are looked through: `"The` is a capital. */
export function formOf(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isOpener(source.charCodeAt(at))) at++;
  const first = at < end ? sortOf(source.charCodeAt(at)) : SORT.other;
  if (first === SORT.lower) return hasHump(source, at, end) ? FORM.hump : FORM.lower;
  if (first === SORT.digit) return FORM.digit;
  if (first === SORT.caseless) return FORM.caseless;
  if (first === SORT.other) return FORM.symbol;
  const second = at + 1 < end ? sortOf(source.charCodeAt(at + 1)) : SORT.other;
  if (second === SORT.upper || second === SORT.digit) return FORM.caps;
  return hasHump(source, at, end) ? FORM.hump : FORM.capital;
}

/** An upper-case letter right after a lower-case one, the first two letters left out: "AboutGet". */
function hasHump(source: string, start: number, end: number): boolean {
  let before: number = SORT.other;
  for (let i = start + 1; i < end; i++) {
    const sort = sortOf(source.charCodeAt(i));
    if (sort === SORT.upper && before === SORT.lower) return true;
    before = sort;
  }
  return false;
}

/** True for full stop, question mark, exclamation mark and ellipsis. */
export function endsSentence(mark: number | undefined): boolean {
  return mark === MARK.stop || mark === MARK.question || mark === MARK.exclamation || mark === MARK.ellipsis;
}

/** The mark of the last token of a stretch; `MARK.none` where it has none. */
export function lastMarkOf(source: string, [from, to]: Span): number {
  let end = to;
  while (end > from && isSpaceCode(source.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && !isSpaceCode(source.charCodeAt(start - 1))) start--;
  return start < end ? markOf(source, start, end) : MARK.none;
}

function markOf(source: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && isCloser(source.charCodeAt(at))) at--;
  const code = source.charCodeAt(at);
  if (code === 0x2e) return at > start + 1 && source.charCodeAt(at - 1) === 0x2e ? MARK.ellipsis : MARK.stop;
  if (code === 0x21 || code === 0xff01) return MARK.exclamation;
  if (code === 0x3f || code === 0xff1f || code === 0x61f) return MARK.question;
  if (code === 0x2026) return MARK.ellipsis;
  if (code === 0x3002 || code === 0x964) return MARK.stop;
  if (code === 0x3a || code === 0xff1a) return MARK.colon;
  if (code === 0x3b || code === 0xff1b || code === 0x61b) return MARK.semicolon;
  if (code === 0x2c || code === 0xff0c || code === 0x3001 || code === 0x60c) return MARK.comma;
  return at < end - 1 ? MARK.closing : MARK.none;
}

/** Opening quotes and brackets. */
function isOpener(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x28 ||
    code === 0x5b ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0xab
  );
}

/** Closing quotes and brackets. */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb
  );
}

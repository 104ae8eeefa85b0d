import type { Block } from "../../../model/block.ts";
import { FNV_OFFSET, FNV_PRIME } from "../../../text/words/fnv.ts";

/** Blocks of at most so many words also give their neighbouring pairs of words. */
export const MAX_PAIR_WORDS = 10;
/** Words looked at for the linear model; what a block is shows in its beginning. */
export const MAX_WORDS_SCORED = 120;

/** What one pass over the text of every block counts. Parallel arrays by block. */
export interface TextScan {
  readonly words: Float32Array;
  readonly letters: Float32Array;
  readonly digits: Float32Array;
  readonly uppers: Float32Array;
  readonly capitals: Float32Array;
  readonly commas: Float32Array;
  readonly stops: Float32Array;
  readonly questions: Float32Array;
  readonly symbols: Float32Array;
  readonly foreign: Float32Array;
  readonly ink: Float32Array;
  readonly firstUpper: Uint8Array;
  readonly lastCode: Uint16Array;
  /** Hash of all its words in order: equal for twins. */
  readonly wording: Uint32Array;
  /** Word hashes of all blocks, one after the other; block `i` has `wordStart[i]` to `wordStart[i + 1]`. */
  readonly wordStart: Uint32Array;
  readonly wordHash: Uint32Array;
}

/** One pass over every block's text, by character code: the features' time is spent here, so no regex and no slices. */
export function scanTexts(blocks: readonly Pick<Block, "text">[]): TextScan {
  const n = blocks.length;
  let room = 0;
  for (const { text } of blocks) room += roomOf(text);
  const scan = openScan(n, room);
  let at = 0;
  for (let i = 0; i < n; i++) {
    scan.wordStart[i] = at;
    at = scanText(scan, i, { text: blocks[i]?.text ?? "", at });
  }
  scan.wordStart[n] = at;
  return scan;
}

/** Every character may be a word of its own, as ideographs are. */
function roomOf(text: string): number {
  return Math.min(MAX_WORDS_SCORED, text.length);
}

function openScan(n: number, room: number): TextScan {
  const floats = () => new Float32Array(n);
  return {
    words: floats(),
    letters: floats(),
    digits: floats(),
    uppers: floats(),
    capitals: floats(),
    commas: floats(),
    stops: floats(),
    questions: floats(),
    symbols: floats(),
    foreign: floats(),
    ink: floats(),
    firstUpper: new Uint8Array(n),
    lastCode: new Uint16Array(n),
    wording: new Uint32Array(n),
    wordStart: new Uint32Array(n + 1),
    wordHash: new Uint32Array(room),
  };
}

/** Where a single text is counted, of which only the words are wanted. */
const ONE = openScan(1, 0);

/** Word hashes of any text, as `TextScan.wordHash` has them. */
export function hashWords(text: string): Uint32Array {
  const wordHash = new Uint32Array(roomOf(text));
  const end = scanText({ ...ONE, wordHash }, 0, { text, at: 0 });
  return wordHash.subarray(0, end);
}

function scanText(scan: TextScan, i: number, from: { text: string; at: number }): number {
  const { text } = from;
  const last = text.length;
  const tally = TALLY.fill(0);
  let at = from.at;
  let words = 0;
  let hash = 0;
  let wording = FNV_OFFSET;
  for (let p = 0; p <= last; p++) {
    const code = p < last ? text.charCodeAt(p) : SPACE;
    const kind = code < 128 ? (CLASS_OF[code] as number) : classOfWide(code);
    const counted = hash === 0 && kind === UPPER ? CAPITAL : kind;
    tally[counted] = (tally[counted] as number) + 1;
    if (kind >= LETTER) {
      if (hash === 0) hash = FNV_OFFSET;
      hash = Math.imul(hash ^ (kind === UPPER && code < 128 ? code | 32 : code), FNV_PRIME);
      if (kind !== IDEOGRAPH) continue;
    }
    if (hash === 0) continue;
    if (words < MAX_WORDS_SCORED) scan.wordHash[at++] = mix(hash);
    wording = Math.imul(wording ^ hash, FNV_PRIME);
    words++;
    hash = 0;
  }
  scan.words[i] = words;
  scan.wording[i] = wording >>> 0;
  scan.ink[i] = last - Math.max(0, words - 1);
  scan.firstUpper[i] = last > 0 && classOf(text.charCodeAt(0)) === UPPER ? 1 : 0;
  scan.lastCode[i] = last > 0 ? text.charCodeAt(last - 1) : 0;
  writeTally(scan, i);
  return at;
}

function writeTally(scan: TextScan, i: number): void {
  const capitals = TALLY[CAPITAL] as number;
  const uppers = (TALLY[UPPER] as number) + capitals;
  const foreign = TALLY[WIDE] as number;
  scan.letters[i] = (TALLY[LETTER] as number) + uppers + foreign + (TALLY[IDEOGRAPH] as number);
  scan.digits[i] = TALLY[DIGIT] as number;
  scan.uppers[i] = uppers;
  scan.capitals[i] = capitals;
  scan.foreign[i] = foreign;
  scan.commas[i] = TALLY[COMMA] as number;
  scan.stops[i] = TALLY[STOP] as number;
  scan.questions[i] = TALLY[QUESTION] as number;
  scan.symbols[i] = TALLY[SYMBOL] as number;
}

function classOf(code: number): number {
  return code < 128 ? (CLASS_OF[code] as number) : classOfWide(code);
}

/** Makes the low bits of an FNV hash depend on all of it: tables are addressed by them. */
function mix(hash: number): number {
  const turned = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (turned ^ (turned >>> 13)) >>> 0;
}

const SPACE = 32;
/** Classes of characters. Below `LETTER` they part words. */
const QUIET = 0;
const SYMBOL = 1;
const COMMA = 2;
const STOP = 3;
const QUESTION = 4;
const LETTER = 5;
const DIGIT = 6;
const UPPER = 7;
const WIDE = 8;
const IDEOGRAPH = 9;
/** An upper-case letter that opens a word. */
const CAPITAL = 10;

/** How many characters of each class the text at hand has. */
const TALLY = new Int32Array(CAPITAL + 1);

const CLASS_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return LETTER;
  if (code >= 65 && code <= 90) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : classOfMark(code);
});

function classOfWide(code: number): number {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? WIDE : SYMBOL;
  if (code <= 0xde) return code === 0xd7 ? SYMBOL : UPPER;
  if (code >= 0x60c && code <= 0x965) return classOfEastern(code);
  if (code < 0x2000) return code >= 0x410 && code <= 0x42f ? UPPER : WIDE;
  if (code < 0x2c00) return classOfMark(code);
  if (code >= 0x3040 && code <= 0x9fff) return IDEOGRAPH;
  if (code >= 0x3000 && code <= 0x303f) return classOfMark(code);
  return code >= 0xff00 && code <= 0xff0f ? classOfMark(code) : WIDE;
}

/** Arabic comma, semicolon, question mark and full stop, and the danda of India, stand among their scripts' letters. */
function classOfEastern(code: number): number {
  switch (code) {
    case 0x60c:
      return COMMA;
    case 0x61b:
      return SYMBOL;
    case 0x61f:
      return QUESTION;
    case 0x6d4:
    case 0x964:
    case 0x965:
      return STOP;
    default:
      return WIDE;
  }
}

function classOfMark(code: number): number {
  switch (code) {
    case 32:
    case 39:
    case 45:
    case 10:
    case 0x2019:
      return QUIET;
    case 44:
    case 0x3001:
    case 0xff0c:
      return COMMA;
    case 46:
    case 33:
    case 0x3002:
      return STOP;
    case 63:
      return QUESTION;
    default:
      return SYMBOL;
  }
}

import { onceFor } from "../../../text/once.ts";
import { cutTokens, FORM, MARK, type Tokens } from "../../../text/sentences/tokens.ts";
import { hashOn, hashText } from "../../../text/words/hash-text.ts";
import { STOP_WORDS } from "../../../text/words/stop-words.ts";
import { splitUnspaced } from "./unspaced-tokens.ts";
import { hashWords } from "./word-hashes.ts";

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
  /** Words of scripts that know no capitals. */
  readonly caseless: number;
  readonly stops: number;
  readonly commas: number;
  readonly sentences: number;
  readonly bars: number;
  readonly addresses: number;
  /** One per word, in lower case, numbers as one sign. */
  readonly hashes: Uint32Array;
  /** Of all words in order. */
  readonly whole: number;
}

/** Words and symbols of a line, at least 1: what its counts are taken by. */
export function tokensOf({ words, symbols }: LineForm): number {
  return Math.max(1, words + symbols);
}

/** Writes the measures that every judge of lines and sentences begins with; gives the place behind them. */
export function fillForm(line: LineForm, into: Float32Array, offset: number): number {
  const tokens = tokensOf(line);
  let k = offset;
  into[k++] = line.chars;
  into[k++] = line.words;
  into[k++] = line.form;
  into[k++] = line.mark;
  into[k++] = line.opener;
  into[k++] = line.capitals / tokens;
  into[k++] = line.caps / tokens;
  into[k++] = line.humps / tokens;
  into[k++] = line.digits / tokens;
  into[k++] = line.symbols / tokens;
  into[k++] = line.stops / tokens;
  into[k++] = line.commas / tokens;
  return k;
}

/** Stop words by the low bits of their hashes; the full hash settles it. */
const STOP_MASK = 0xfff;
const STOP_TABLE: Uint32Array = fillStops();
const BULLET = /^[•*\-–·▪◦●■►▶✓✔→»]/u;
const NUMBER = /^\(?\d{1,3}[.):]/;
const SYMBOLS = "#@$€£©✕×+<>/|~_=";
const BARS = "|-–—›»•·";

/** Measures the lines of a page, all tokens in one pass; a line must hold no line feed of its own that matters. */
export function measureLines(texts: readonly string[]): LineForm[] {
  const source = texts.join("\n");
  const tokens = splitUnspaced(source, cutTokens(source, [0, source.length]));
  const words = hashWords(source, tokens);
  const packed = new Uint32Array(tokens.count);
  const reader = { source, tokens, words, packed, tally: new Float64Array(TALLY), token: 0, packedTo: 0 };
  let end = 0;
  return texts.map((text) => {
    end += text.length + 1;
    return readLine(reader, text, end);
  });
}

/** `measureLines` of the texts of blocks: whoever settles a dump's format asks for them, and then whoever judges it. */
export const measureBlocks = onceFor((blocks: readonly { readonly text: string }[]): readonly LineForm[] =>
  measureLines(blocks.map(({ text }) => text)),
);

interface Reader {
  readonly source: string;
  readonly tokens: Tokens;
  readonly words: ReturnType<typeof hashWords>;
  readonly packed: Uint32Array;
  /** Of the line that is being read. */
  readonly tally: Float64Array;
  token: number;
  packedTo: number;
}

/** Places in a line's tally: seven forms first, then what else is counted. */
const AT = { stops: 7, commas: 8, sentences: 9, bars: 10, addresses: 11, whole: 12 } as const;
const TALLY = 13;

function readLine(reader: Reader, text: string, end: number): LineForm {
  const { tokens, packed } = reader;
  const first = reader.token;
  const from = reader.packedTo;
  const tally = tallyTokens(reader, end);
  const last = reader.token - 1;
  return {
    chars: text.length,
    words: reader.packedTo - from,
    form: last >= first ? (tokens.forms[first] as number) : FORM.symbol,
    mark: last >= first ? (tokens.marks[last] as number) : MARK.none,
    opener: openerOf(text),
    capitals: tally[FORM.capital] as number,
    caps: tally[FORM.caps] as number,
    humps: tally[FORM.hump] as number,
    digits: tally[FORM.digit] as number,
    symbols: tally[FORM.symbol] as number,
    caseless: tally[FORM.caseless] as number,
    stops: tally[AT.stops] as number,
    commas: tally[AT.commas] as number,
    sentences: tally[AT.sentences] as number,
    bars: tally[AT.bars] as number,
    addresses: tally[AT.addresses] as number,
    hashes: packed.subarray(from, reader.packedTo),
    whole: tally[AT.whole] as number,
  };
}

/** Counts the tokens that start before `end` and packs their words. */
function tallyTokens(reader: Reader, end: number): Float64Array {
  const { tokens, words, packed, tally } = reader;
  tally.fill(0);
  const count = (at: number) => {
    tally[at] = (tally[at] as number) + 1;
  };
  let whole = 7;
  for (; reader.token < tokens.count && (tokens.starts[reader.token] as number) < end; reader.token++) {
    const i = reader.token;
    count(tokens.forms[i] as number);
    const mark = tokens.marks[i] as number;
    if (mark === MARK.comma) count(AT.commas);
    else if (mark >= MARK.stop && mark <= MARK.question) count(AT.sentences);
    if (words.address[i] === 1) count(AT.addresses);
    const hash = words.hash[i] as number;
    if (hash === 0) {
      if (isBar(reader, i)) count(AT.bars);
      continue;
    }
    if (isStopHash(hash)) count(AT.stops);
    whole = hashOn(whole, hash);
    packed[reader.packedTo++] = hash;
  }
  tally[AT.whole] = whole;
  return tally;
}

function isBar({ source, tokens }: Reader, i: number): boolean {
  const start = tokens.starts[i] as number;
  return (tokens.ends[i] as number) - start === 1 && BARS.includes(source[start] as string);
}

/** Open addressing: one word per slot, the next free one where it is taken. */
function fillStops(): Uint32Array {
  const table = new Uint32Array(STOP_MASK + 1);
  for (const word of STOP_WORDS) {
    const hash = hashText(word);
    let at = hash & STOP_MASK;
    while ((table[at] as number) !== 0) at = (at + 1) & STOP_MASK;
    table[at] = hash;
  }
  return table;
}

/** Whether a hash is that of a word that any text says. */
export function isStopHash(hash: number): boolean {
  let at = hash & STOP_MASK;
  while ((STOP_TABLE[at] as number) !== 0) {
    if (STOP_TABLE[at] === hash) return true;
    at = (at + 1) & STOP_MASK;
  }
  return false;
}

function openerOf(text: string): number {
  const code = text.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return OPENER.none;
  if (BULLET.test(text)) return OPENER.bullet;
  if (NUMBER.test(text)) return OPENER.number;
  const first = text[0] ?? "";
  if ("\"“'‘«".includes(first)) return OPENER.quote;
  if ("([{".includes(first)) return OPENER.bracket;
  return SYMBOLS.includes(first) ? OPENER.symbol : OPENER.none;
}

import { CLASS, classOf } from "../../../text/characters/char-class.ts";
import type { Tokens } from "../../../text/sentences/tokens.ts";
import { FNV_OFFSET, FNV_PRIME } from "../../../text/words/fnv.ts";

/** The word in each token as a hash, 0 where a token holds no letter and no digit; and 1 where it looks like an address. */
export interface WordHashes {
  readonly hash: Uint32Array;
  readonly address: Uint8Array;
}

const ZERO = 48;
const ASTRAL = 0x10000;

/** Hashes the letters of each token in lower case (as `hashText` would); a number counts as one zero. */
export function hashWords(source: string, tokens: Tokens): WordHashes {
  const hash = new Uint32Array(tokens.count);
  const address = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    hash[i] = hashAscii(source, start, end) ?? hashAny(source.slice(start, end));
    if (looksLikeAddress(source, start, end)) address[i] = 1;
  }
  return { hash, address };
}

/** Undefined where a character is not ASCII; typographic quotes and dashes are skipped like their plain forms. */
function hashAscii(source: string, start: number, end: number): number | undefined {
  let state = FNV_OFFSET;
  let inNumber = false;
  let empty = true;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (!inNumber) state = Math.imul(state ^ 48, FNV_PRIME);
      inNumber = true;
      empty = false;
      continue;
    }
    let letter = code;
    if (code >= 65 && code <= 90) letter = code + 32;
    else if (code >= 0x2010 && code <= 0x2027) continue;
    else if (code > 127) return undefined;
    else if (code < 97 || code > 122) continue;
    inNumber = false;
    empty = false;
    state = Math.imul(state ^ letter, FNV_PRIME);
  }
  return empty ? 0 : state >>> 0;
}

function hashAny(token: string): number {
  const lower = token.toLowerCase();
  let state = FNV_OFFSET;
  let inNumber = false;
  let empty = true;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.codePointAt(at) as number;
    const bits = classOf(code);
    const isNumber = (bits & CLASS.number) !== 0;
    if (isNumber && !inNumber) state = Math.imul(state ^ ZERO, FNV_PRIME);
    else if ((bits & (CLASS.letter | CLASS.mark)) !== 0) {
      state = Math.imul(state ^ lower.charCodeAt(at), FNV_PRIME);
      if (code >= ASTRAL) state = Math.imul(state ^ lower.charCodeAt(at + 1), FNV_PRIME);
    }
    if (bits !== 0) {
      inNumber = isNumber;
      empty = false;
    }
    if (code >= ASTRAL) at++;
  }
  return empty ? 0 : state >>> 0;
}

/** An @ or a :// inside, or a full stop between letters: "a@example.org", "https://...", "example.org". */
function looksLikeAddress(source: string, start: number, end: number): boolean {
  for (let at = start + 1; at + 2 < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x40) return true;
    if (code === 0x3a && source.charCodeAt(at + 1) === 0x2f) return true;
    if (
      code === 0x2e &&
      isLetter(source.charCodeAt(at - 1)) &&
      isLetter(source.charCodeAt(at + 1)) &&
      isLetter(source.charCodeAt(at + 2))
    )
      return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

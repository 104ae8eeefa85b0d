import { FNV_OFFSET, FNV_PRIME } from "./fnv.ts";

const FIRST_ALONE = 0x3040;

/** Hashes of all four words in a row of a text, in lower case as far as ASCII goes: enough to tell news from repetition. A sign of a script that writes no spaces is a word. */
export function shinglesOf(text: string): Uint32Array {
  const found: number[] = [];
  let [first, second, third, hash] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const isAlone = code >= FIRST_ALONE && isSign(code);
    if (isWordCode(code) && !(isAlone && hash !== 0)) {
      hash = Math.imul((hash === 0 ? FNV_OFFSET : hash) ^ (code < 91 ? code | 32 : code), FNV_PRIME);
      if (!isAlone) continue;
    } else if (isAlone) at--;
    if (hash === 0) continue;
    if (first !== 0) found.push(mixOf(first, second, third) ^ hash);
    first = second;
    second = third;
    third = hash;
    hash = 0;
  }
  return Uint32Array.from(found);
}

/** Kana and the signs of Chinese. */
function isSign(code: number): boolean {
  return code <= 0x9fff || (code >= 0xf900 && code <= 0xfaff);
}

function mixOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(Math.imul(first, 31) ^ second, 31) ^ third, 31);
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code > 191 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code >= FIRST_ALONE);
}

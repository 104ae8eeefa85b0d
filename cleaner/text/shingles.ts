const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** Hashes of all four words in a row of a text, in lower case as far as ASCII goes: enough to tell news from repetition. */
export function shinglesOf(text: string): Uint32Array {
  const found: number[] = [];
  let [first, second, third, hash] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isWordCode(code)) {
      hash = Math.imul((hash === 0 ? OFFSET : hash) ^ (code < 91 ? code | 32 : code), PRIME);
      continue;
    }
    if (hash === 0) continue;
    if (first !== 0) found.push(mixOf(first, second, third) ^ hash);
    first = second;
    second = third;
    third = hash;
    hash = 0;
  }
  return Uint32Array.from(found);
}

function mixOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(Math.imul(first, 31) ^ second, 31) ^ third, 31);
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code > 191 && (code < 0x2000 || code > 0x206f);
}

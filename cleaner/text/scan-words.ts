const LETTER = /^\p{L}$/u;
const INNER = /^[\p{M}\p{N}'’-]$/u;

/** Longer words are cut: they are none. */
const MAX_CHARS = 100;

/** What a character is to a word; `UNKNOWN` is asked of the regex, once each. */
const UNKNOWN = 0;
const NEITHER = 1;
const OF_INSIDE = 2;
const OF_START = 3;
const KIND_OF = new Uint8Array(0x10000);

/**
 * Tells where each word of a text starts and ends: a letter, then letters, marks, digits, apostrophes and hyphens, a hundred
 * at most. As `/\p{L}[\p{L}\p{M}\p{N}'’-]{0,99}/gu` would find them, at a fraction of the time.
 */
export function scanWords(text: string, meet: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const start = at;
    at += charsAt(text, at);
    if (kind !== OF_START) continue;
    for (let count = 1; count < MAX_CHARS && at < text.length && kindAt(text, at) >= OF_INSIDE; count++)
      at += charsAt(text, at);
    meet(start, at);
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = KIND_OF[code] as number;
  return kind !== UNKNOWN ? kind : learnKind(text, at);
}

/** Surrogates are halves of characters, so that nothing is remembered of them. */
function learnKind(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  const char = String.fromCodePoint(point);
  const kind = LETTER.test(char) ? OF_START : INNER.test(char) ? OF_INSIDE : NEITHER;
  if (point < 0xd800 || (point > 0xdfff && point <= 0xffff)) KIND_OF[point] = kind;
  return kind;
}

function charsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

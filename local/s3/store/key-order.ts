/**
 * Orders keys as S3 lists them: by the bytes of their UTF-8. Negative where `a` comes first.
 *
 * UTF-16, in which JavaScript compares, has emoji (surrogates) before U+E000 to U+FFFF; UTF-8 has them after.
 */
export function compareKeys(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return rankOf(x) - rankOf(y);
  }
  return a.length - b.length;
}

/** Index of the first of the sorted `keys` that does not come before `key`; their number where all do. */
export function firstNotBefore(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keys[middle] ?? "", key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const FIRST_SURROGATE = 0xd800;
const FIRST_AFTER_SURROGATES = 0xe000;
const ABOVE_ALL_UNITS = 0x10000;

/** A code unit's place in the order of UTF-8: surrogates stand for characters above all others. */
function rankOf(unit: number): number {
  return unit >= FIRST_SURROGATE && unit < FIRST_AFTER_SURROGATES ? unit + ABOVE_ALL_UNITS : unit;
}

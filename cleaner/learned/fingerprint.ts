/**
 * FNV-1a (32 bits, hexadecimal) of feature names joined by commas.
 *
 * A table carries the fingerprint of the features it was trained on; a test holds it against the names that serving
 * computes, so that the two can't drift apart.
 */
export function fingerprintOf(names: readonly string[]): string {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(names.join(","))) state = Math.imul(state ^ byte, 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}

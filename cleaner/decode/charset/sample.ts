/** More than this adds nothing to a guess. */
const SAMPLE_BYTES = 8192;
/** Bytes below this are never the second half of a character in any encoding that is guessed here. */
const BOUNDARY = 0x30;

/** The words with non-ASCII bytes in them, up to a few kilobytes: all that tells encodings apart. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let wordStart = 0;
  let telling = false;
  for (let at = 0; at <= bytes.length && length < SAMPLE_BYTES; at++) {
    const byte = bytes[at] ?? 0x20;
    if (byte >= 0x80) telling = true;
    if (byte >= BOUNDARY && byte !== 0x3c && byte !== 0x3e) continue;
    if (telling) {
      const word = bytes.subarray(wordStart, Math.min(at + 1, wordStart + SAMPLE_BYTES - length));
      sample.set(word, length);
      length += word.length;
    }
    wordStart = at + 1;
    telling = false;
  }
  return sample.subarray(0, length);
}

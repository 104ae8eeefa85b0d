/** What JSON may hold as it is but line tools break at (NEL, LS, PS) and terminals obey (DEL, C1). */
const UNSAFE_IN_LINES = /[\u007f-\u009f\u2028\u2029]/g;

/**
 * A document, a rejection or a report as one line of JSON, without a line end: the form of the output
 * bucket, of `*.json` and of JSONL.
 *
 * Nothing in it can end the line early or steer a terminal: everything that might is a `\u` escape, the same value to
 * every JSON reader.
 */
export function toJsonLine(value: object): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_LINES,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

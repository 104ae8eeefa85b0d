const ENCODED_WORD = /=\?utf-8\?([bq])\?([^?\s]*)\?=/gi;
const BETWEEN_WORDS = /\?=\s+=\?/g;
const ESCAPED_BYTE = /=([0-9a-f]{2})/gi;

/** Reads metadata as S3 returns it: values with non-ASCII characters come back as encoded words (RFC 2047, UTF-8). */
export function readEncodedWords(value: string): string {
  return value
    .replace(BETWEEN_WORDS, "?==?")
    .replace(ENCODED_WORD, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("utf8") : fromQuotedPrintable(text),
    );
}

/** The Q encoding: an underscore is a space, `=E9` a byte. */
function fromQuotedPrintable(text: string): string {
  const latin = text
    .replaceAll("_", " ")
    .replace(ESCAPED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, "latin1").toString("utf8");
}

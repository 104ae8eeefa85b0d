/** First bytes of formats that are no page, from the WHATWG MIME Sniffing table and common practice. */
const SIGNATURES = [
  { kind: "a PDF", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "a PNG image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "a JPEG image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "a GIF image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: "a ZIP archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "an executable", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: "a zstd stream", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: "RIFF media", bytes: [0x52, 0x49, 0x46, 0x46] },
] as const;

/** Share of control characters in the first kilobytes above which bytes are no text in any encoding. */
const MAX_CONTROL_SHARE = 0.1;
const SNIFFED_BYTES = 4096;

/** What kind of binary these bytes are; undefined for what may be text. */
export function binaryKindOf(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return known.kind;
  if (looksLikeUtf16(bytes)) return undefined;
  const head = bytes.subarray(0, SNIFFED_BYTES);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > head.length * MAX_CONTROL_SHARE ? "binary" : undefined;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

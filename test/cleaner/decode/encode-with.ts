/** Bytes of `text` in a legacy encoding, by turning the decoder around: Node encodes UTF-8 only. */
export function encodeWith(encoding: string, text: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) return encodeUtf16(encoding, text);
  if (encoding === "iso-2022-jp") return encodeJis(text);
  const bytesOf = inverseOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = bytesOf.get(char);
      if (bytes === undefined) throw new Error(`${encoding} has no ${char}`);
      return bytes;
    }),
  );
}

const known = new Map<string, Map<string, number[]>>();

function inverseOf(encoding: string): Map<string, number[]> {
  const cached = known.get(encoding);
  if (cached !== undefined) return cached;
  const decoder = new TextDecoder(encoding, { fatal: false });
  const inverse = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true });
    decoder.decode();
    if ([...text].length === 1 && text !== "\ufffd" && !inverse.has(text)) inverse.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn([byte]);
  for (let lead = 0x81; lead < 255; lead++) for (let trail = 0x40; trail < 255; trail++) learn([lead, trail]);
  known.set(encoding, inverse);
  return inverse;
}

function encodeUtf16(encoding: string, text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

function encodeJis(text: string): Uint8Array {
  const wide = inverseOf("euc-jp");
  const bytes: number[] = [];
  let inWide = false;
  for (const char of text) {
    const isWide = char >= "\u0080";
    if (isWide !== inWide) bytes.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]));
    inWide = isWide;
    bytes.push(...(isWide ? (wide.get(char) ?? []).map((byte) => byte & 0x7f) : [char.charCodeAt(0)]));
  }
  if (inWide) bytes.push(0x1b, 0x28, 0x42);
  return Uint8Array.from(bytes);
}

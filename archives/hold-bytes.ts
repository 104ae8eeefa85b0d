/** The bytes of one entry; or only how many there were, where they are more than anybody asked for. */
export type Held =
  | { readonly kind: "held"; readonly bytes: Uint8Array }
  | { readonly kind: "over"; readonly byteCount: number };

/** Reads a stream to its end, keeping at most `maxBytes` of it. */
export async function holdBytes(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Held> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of chunks) {
    byteCount += chunk.length;
    if (byteCount <= maxBytes) parts.push(chunk);
    else parts.length = 0;
  }
  return byteCount > maxBytes ? { kind: "over", byteCount } : { kind: "held", bytes: Buffer.concat(parts) };
}

/** Reads a stream to its end and keeps nothing. */
export async function passOver(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}

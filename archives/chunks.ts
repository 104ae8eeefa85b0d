/** A stream of bytes that are there already. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A stream of none. */
export async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}

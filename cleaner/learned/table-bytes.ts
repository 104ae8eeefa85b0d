/** A trained table: base64 as its source has it, or the bytes themselves, as a bundle reads them from a file. */
export type Table = string | Uint8Array;

/** The bytes of a table at the beginning of a buffer of their own, so that views of any width fit on them. */
export function bytesOfTable(table: Table): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof table === "string" ? Buffer.from(table, "base64") : table);
}

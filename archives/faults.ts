/** What can be wrong with an archive or one of its entries; a part of the library's rejection codes. */
export type ArchiveFaultCode = "empty" | "too-large" | "corrupt-archive" | "unsupported-format";

/** The archive is at fault: it ends here, and what came before stays. Never leaves this folder. */
export class ArchiveFault extends Error {
  readonly code: ArchiveFaultCode;

  /** `what` completes "<code>: ..." and names the thing and the limit. */
  constructor(code: ArchiveFaultCode, what: string, cause?: unknown) {
    super(`${code}: ${what}`, { cause });
    this.name = "ArchiveFault";
    this.code = code;
  }
}

/** A limit of the archive as a whole was reached: going on with the next entry is no way out. */
export class LimitFault extends ArchiveFault {}

/** "12,582,912 bytes > 10,485,760", as the library says it. */
export function sizeOver(bytes: number, maxBytes: number): string {
  return `${bytes.toLocaleString("en-US")} bytes > ${maxBytes.toLocaleString("en-US")}`;
}

/** Whoever reads the archive's bytes is at fault (S3, a disk): no word about the archive. Never leaves this folder. */
export class SourceFault extends Error {
  constructor(cause: unknown) {
    super("the archive's bytes could not be read", { cause });
    this.name = "SourceFault";
  }
}

/** Runs what a parser or a decompressor does: whatever it throws is the archive's fault, unless it is the source's. */
export async function* blameArchive<Item>(what: string, work: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* work;
  } catch (error) {
    throw asFault(what, error);
  }
}

/** The same for a single answer. */
export function asFault(what: string, error: unknown): Error {
  if (error instanceof ArchiveFault || error instanceof SourceFault) return error;
  return new ArchiveFault(
    "corrupt-archive",
    `${what} (${error instanceof Error ? error.message : String(error)})`,
    error,
  );
}

import { once } from "./chunks.ts";
import { SourceFault } from "./faults.ts";

/** Where an archive's bytes come from. Faults of it are thrown to whoever reads, never blamed on the archive. */
export interface ArchiveSource {
  /** Bytes in all. */
  readonly size: number;
  /** From the first byte to the last. */
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** Bytes from `start` up to `end`, exclusive: a ZIP's table of contents lies at its end. */
  readonly range: (start: number, end: number) => AsyncIterable<Uint8Array>;
}

/** Bytes that are in memory already. */
export function sourceOfBytes(bytes: Uint8Array): ArchiveSource {
  return {
    size: bytes.length,
    stream: () => once(bytes),
    range: (start, end) => once(bytes.subarray(start, end)),
  };
}

/** The same source, counted as it is read, with its faults marked as its own. */
export function watchSource(source: ArchiveSource, onBytes: (count: number) => void): ArchiveSource {
  return {
    size: source.size,
    stream: () => watch(source.stream(), onBytes),
    range: (start, end) => watch(source.range(start, end), onBytes),
  };
}

async function* watch(chunks: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextOf(iterator);
      if (next === undefined) return;
      onBytes(next.length);
      yield next;
    }
  } finally {
    await iterator.return?.();
  }
}

async function nextOf(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const next = await iterator.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    throw new SourceFault(error);
  }
}

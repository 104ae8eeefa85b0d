import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import {
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type Entry as ZipEntry,
  type ZipFile,
} from "yauzl";
import type { ArchiveSource } from "../archive-source.ts";
import type { Entries, Entry } from "../entry.ts";
import { ArchiveFault, asFault, blameArchive } from "../faults.ts";
import type { Meter } from "../meter.ts";
import { notAPageByPath } from "../not-a-page.ts";
import { trickIn } from "./entry-trick.ts";
import { ReadAhead } from "./read-ahead.ts";

/** ZIP and ZIP64 by their table of contents, which lies at the end: hence a source that can be read anywhere. */
export async function* readZip(source: ArchiveSource, meter: Meter): Entries {
  const zip = await openZip(source);
  try {
    for await (const entry of blameArchive(DAMAGED, zip.eachEntry())) {
      const path = pathOf(entry);
      const skip = path.endsWith("/") ? "a folder" : notAPageByPath(path);
      const refuse = refusalOf(path, entry);
      yield {
        kind: "file",
        label: path,
        chunks: inflateEntry(zip, entry, meter),
        ...(skip === undefined ? {} : { skip }),
        ...(refuse === undefined ? {} : { refuse }),
      };
    }
  } finally {
    zip.close();
  }
}

const DAMAGED = "the ZIP is damaged or cut off";

/** Names are looked at by us, one entry at a time: yauzl would end the archive at the first odd one. */
const OPTIONS = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;

async function openZip(source: ArchiveSource): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, OPTIONS);
  } catch (error) {
    throw asFault(DAMAGED, error);
  }
}

/** Feeds yauzl from a source. */
class SourceReader extends RandomAccessReader {
  readonly #ahead: ReadAhead;

  constructor(source: ArchiveSource) {
    super();
    this.#ahead = new ReadAhead(source);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#ahead.range(start, end), { objectMode: false });
  }

  /** Not by a stream, as yauzl would: there are three such reads for each entry. */
  override read(...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader["read"]>): void {
    this.#copy(buffer.subarray(offset, offset + length), position).then(
      () => callback(null),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #copy(target: Uint8Array, position: number): Promise<void> {
    let at = 0;
    for await (const part of this.#ahead.range(position, position + target.length)) {
      target.set(part, at);
      at += part.length;
    }
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}

function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: ZipEntry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function refusalOf(path: string, entry: ZipEntry): Entry["refuse"] {
  const trick = trickIn(path);
  if (trick !== undefined) return { code: "corrupt-archive", what: trick };
  if (entry.isEncrypted()) return { code: "unsupported-format", what: "it is encrypted" };
  const method = `its compression method ${entry.compressionMethod} is not known here`;
  return entry.canDecodeFileData() ? undefined : { code: "unsupported-format", what: method };
}

/** yauzl checks sizes; the checksum of the content is ours to compare. */
async function* inflateEntry(zip: ZipFile, entry: ZipEntry, meter: Meter): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of blameArchive(DAMAGED, streamOf(zip, entry))) {
    sum = crc32(chunk, sum);
    meter.countInflated(chunk.length);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new ArchiveFault("corrupt-archive", `"${pathOf(entry)}" has a wrong checksum`);
}

async function* streamOf(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  yield* await zip.openReadStreamPromise(entry);
}

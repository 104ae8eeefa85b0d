import { type Duplex, pipeline, Readable } from "node:stream";
import zlib from "node:zlib";
import {
  Bunzip,
  isSkippable,
  type MarkedPacking,
  PACKING_BYTES,
  packingOf,
  type Unpacker,
  Unzstd,
  unopenedAs,
} from "../cleaner/records.ts";
import { ByteReader } from "./byte-reader.ts";
import { ArchiveFault, blameArchive } from "./faults.ts";
import { passOver } from "./hold-bytes.ts";
import type { Meter } from "./meter.ts";

type Packing = MarkedPacking | "brotli";

/** A gzip in a gzip happens (stored packed, sent packed); more is an attack. */
const MAX_LAYERS = 3;
const BROTLI_NAME = /[.]br$/i;

/** Bytes as they were before they were packed, ready to be peeked at. */
export interface Inflated {
  readonly reader: ByteReader;
  /** How many times over they were packed; 0 for bytes that were not. */
  readonly layers: number;
}

/**
 * Undoes gzip (any number of members), zstd and bzip2 (any number of streams), told by their bytes, and brotli, which has
 * no mark of its own: there the name must end in .br.
 */
export async function inflate(chunks: AsyncIterable<Uint8Array>, name: string, meter: Meter): Promise<Inflated> {
  let reader = new ByteReader(chunks);
  for (let layers = 0; ; layers++) {
    const head = await reader.peek(PACKING_BYTES);
    const unopened = unopenedAs(head);
    if (unopened !== undefined) throw new ArchiveFault("unsupported-format", `it is ${unopened}`);
    const packing = packingOf(head) ?? (layers === 0 && BROTLI_NAME.test(name) ? "brotli" : undefined);
    if (packing === undefined) return { reader, layers };
    if (layers === MAX_LAYERS) throw new ArchiveFault("corrupt-archive", `packed more than ${MAX_LAYERS} times over`);
    if (packing === "zstd") await refuseDictionary(reader);
    const inflated = INFLATES[packing](reader);
    reader = new ByteReader(blameArchive(`the ${packing} stream is damaged or cut off`, metered(inflated, meter)));
  }
}

const INFLATES: Readonly<Record<Packing, (packed: ByteReader) => AsyncIterable<Uint8Array>>> = {
  gzip: (packed) => through(packed, zlib.createGunzip()),
  brotli: (packed) => through(packed, zlib.createBrotliDecompress()),
  zstd: (packed) => undo(packed, new Unzstd()),
  bzip2: (packed) => undo(packed, new Bunzip()),
};

/** Magic number and length of a skippable frame; magic number and descriptor of one with content are within it. */
const FRAME_HEAD_BYTES = 8;
/** Dictionaries are some 100 KB. */
const MAX_SKIPPED_BYTES = 2_097_152;
const DICTIONARY_BITS = 0b11;

/** A WARC in zstd may bring a dictionary in a skippable frame; fzstd knows none, and says only that something is wrong. */
async function refuseDictionary(reader: ByteReader): Promise<void> {
  let at = 0;
  while (at <= MAX_SKIPPED_BYTES) {
    const head = Buffer.from((await reader.peek(at + FRAME_HEAD_BYTES)).subarray(at));
    if (head.length < FRAME_HEAD_BYTES) return;
    if (isSkippable(head)) at += FRAME_HEAD_BYTES + head.readUInt32LE(4);
    else if (((head[4] ?? 0) & DICTIONARY_BITS) === 0) return;
    else throw new ArchiveFault("unsupported-format", "its zstd frames need a dictionary");
  }
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.countInflated(chunk.length);
    yield chunk;
  }
}

/**
 * What either end throws comes out here; who stops reading ends both. zlib ends without a word where a stream of its kind
 * does, whatever stands behind it: zeros fill up a last block, anything else is a part of the archive that would be lost.
 */
async function* through(reader: ByteReader, transform: Inflater): AsyncGenerator<Uint8Array> {
  let fault: unknown;
  let fed = 0;
  let lastByteAt = -1;
  const follow = (chunk: Uint8Array) => {
    const last = chunk.findLastIndex((byte) => byte !== 0);
    if (last !== -1) lastByteAt = fed + last;
    fed += chunk.length;
  };
  const packed = watch(reader, follow);
  pipeline(Readable.from(packed, { objectMode: false }), transform, (error) => {
    fault = error;
  });
  try {
    yield* transform;
  } catch (error) {
    throw fault ?? error;
  }
  await packed.return();
  await passOver(watch(reader, follow));
  if (lastByteAt < transform.bytesWritten) return;
  const behind = (fed - transform.bytesWritten).toLocaleString("en-US");
  throw new ArchiveFault("corrupt-archive", `what is packed ends ${behind} bytes before the file does`);
}

type Inflater = Duplex & { readonly bytesWritten: number };

/** What is left of a reader, with each chunk shown before it is taken. */
async function* watch(reader: ByteReader, look: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of reader.rest()) {
    look(chunk);
    yield chunk;
  }
}

/** Undone in JavaScript, piece by piece. */
async function* undo(packed: ByteReader, unpacker: Unpacker): AsyncGenerator<Uint8Array> {
  for await (const chunk of packed.rest()) {
    unpacker.push(chunk);
    yield* unpacker.pieces();
  }
  unpacker.end();
  yield* unpacker.pieces();
}

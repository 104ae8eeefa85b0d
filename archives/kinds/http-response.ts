import { ByteReader } from "../byte-reader.ts";
import { type HeaderLines, readHeaderLines } from "./header-lines.ts";

/** What a server answered, up to its body. */
interface HttpHead {
  readonly reader: ByteReader;
  /** 0 where the first line is none of HTTP's, or headers follow it without end. */
  readonly status: number;
  readonly headers: HeaderLines;
}

const MAX_LINE_BYTES = 65_536;
const STATUS = /^HTTP\/[\d.]{1,5} (\d{3})/;
const decoder = new TextDecoder();

/**
 * Reads the status line and the headers of an archived response (RFC 9112). Whatever a server sent is no fault of the
 * archive: an ArchiveFault from here is one of the block itself.
 */
export async function readHttpHead(block: AsyncIterable<Uint8Array>): Promise<HttpHead> {
  const reader = new ByteReader(block);
  const line = await reader.readLine(MAX_LINE_BYTES, "cut");
  const status = typeof line === "object" ? Number(STATUS.exec(decoder.decode(line))?.[1] ?? 0) : 0;
  const headers = status === 0 ? undefined : await readHeaderLines(reader, "cut");
  return headers === undefined ? { reader, status: 0, headers: new Map() } : { reader, status, headers };
}

const CHUNK_SIZE = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?\n$/is;
const CHUNK_LINE_BYTES = 1_024;

/**
 * The body as it was before it was sent in chunks. Many crawlers store it joined and keep the header all the same:
 * a body that does not begin with a chunk's size is taken as it is. Of one that the server broke off in the middle of a
 * chunk, what came is the page, as it is where no chunks were sent.
 */
export async function* bodyOf(reader: ByteReader, headers: HeaderLines): AsyncGenerator<Uint8Array> {
  const isChunked = headers.get("transfer-encoding")?.toLowerCase().includes("chunked") === true;
  if (!isChunked || !CHUNK_SIZE.test(firstLineOf(await reader.peek(CHUNK_LINE_BYTES)))) return yield* reader.rest();
  for (;;) {
    const line = await reader.readLine(CHUNK_LINE_BYTES, "cut");
    const size = typeof line === "object" ? CHUNK_SIZE.exec(decoder.decode(line))?.[1] : undefined;
    if (size === undefined || Number.parseInt(size, 16) === 0) return;
    yield* reader.readUpTo(Number.parseInt(size, 16));
    await reader.readLine(CHUNK_LINE_BYTES, "cut");
  }
}

function firstLineOf(head: Uint8Array): string {
  return decoder.decode(head.subarray(0, head.indexOf(0x0a) + 1));
}

/** One record of a WARC that is built for a test. */
export interface WarcRecord {
  readonly type?: string;
  readonly url?: string;
  readonly contentType?: string;
  /** The block as it is; `httpOf` makes one. */
  readonly block: string | Uint8Array;
  /** Written in place of the block's length. */
  readonly length?: string;
}

/** One WARC record as bytes (ISO 28500). */
export function recordOf({ type = "response", url, contentType, block, length }: WarcRecord): Buffer {
  const bytes = Buffer.from(block);
  const lines = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    "WARC-Date: 2026-10-01T08:00:00Z",
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `Content-Type: ${contentType ?? (type === "response" ? "application/http; msgtype=response" : "text/plain")}`,
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

/** What a server sent: status, headers, body. */
export function httpOf(body: string | Uint8Array, headers: readonly string[] = ["Content-Type: text/html"]): Buffer {
  return Buffer.concat([Buffer.from(["HTTP/1.1 200 OK", ...headers, "", ""].join("\r\n")), Buffer.from(body)]);
}

/** An ordinary page in a record of its own. */
export function pageRecord(url: string, body: string | Uint8Array): Buffer {
  return recordOf({ url, block: httpOf(body) });
}

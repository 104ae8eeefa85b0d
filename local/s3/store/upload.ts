import type { Checksum, Description } from "./version.ts";

/** A multipart upload that is neither completed nor aborted. */
export interface Upload extends Description {
  readonly uploadId: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** What the object's checksum is to be; absent where the uploader asked for none. */
  readonly checksum?: Pick<Checksum, "algorithm" | "type">;
}

/** One part of an upload. */
export interface Part {
  /** 1 to 10,000. */
  readonly number: number;
  readonly bytes: number;
  /** MD5 in hexadecimal. */
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Name of the file that holds it. */
  readonly file: string;
  /** Base64, of the upload's algorithm; absent where the upload has none. */
  readonly checksum?: string;
}

import { S3Error } from "../s3-error.ts";

/** A stretch of a body. */
export interface ByteRange {
  /** Offset of the first byte. */
  readonly start: number;
  readonly bytes: number;
}

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * Reads a Range header for a body of this size. Undefined means the whole body: no range, one that can't be read, or
 * several, which S3 does not serve. Throws InvalidRange where it lies outside. RFC 9110 section 14.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = "", last = ""] = RANGE.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  if (start >= end)
    throw new S3Error("InvalidRange", "The requested range is not satisfiable.", {
      "content-range": `bytes */${size}`,
    });
  return { start, bytes: end - start };
}

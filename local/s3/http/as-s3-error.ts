import { S3Error } from "../s3-error.ts";

/** What the file system says when there is no room: the disk, or this user's share of it, is full. */
const NO_ROOM = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Any error as one that can be answered: a full disk, an upload that broke off, or our own fault. */
export function asS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  const code = codeOf(error);
  if (NO_ROOM.has(code))
    return new S3Error("InsufficientStorage", `The disk of this local endpoint is full (${code}): nothing was stored.`);
  if (code === "ECONNRESET")
    return new S3Error("RequestTimeout", "The connection was closed before the body was whole.");
  const reason = error instanceof Error ? error.message : String(error);
  return new S3Error("InternalError", `This local endpoint failed: ${reason}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

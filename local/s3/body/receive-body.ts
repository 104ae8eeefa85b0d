import { open, rm } from "node:fs/promises";
import type { BodyClaims } from "./body-claims.ts";
import { type VerifiedBody, verifyBody } from "./verify-body.ts";

/** A body that lies whole in its file and is what the request said. */
export interface ReceivedBody extends VerifiedBody {
  readonly path: string;
}

/** A file that takes bytes one piece after the other; node:fs's FileHandle is one. */
export interface BodySink {
  writeFile(piece: Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

/** Where a body goes, and how large it may be. */
export interface BodyPlace {
  /** Nothing may lie there yet. */
  readonly path: string;
  readonly maxBytes: number;
  /** Opens a new file for writing. */
  readonly openFile: (path: string) => Promise<BodySink>;
}

/** Opens a file that is not there yet. */
export function openNewFile(path: string): Promise<BodySink> {
  return open(path, "wx");
}

/** Streams a body into a file; on any error (see `verifyBody`, and the file system's own) the file is gone. */
export async function receiveBody(
  source: AsyncIterable<Buffer>,
  claims: BodyClaims,
  place: BodyPlace,
): Promise<ReceivedBody> {
  try {
    const file = await place.openFile(place.path);
    try {
      const take = (piece: Buffer) => file.writeFile(piece);
      return { path: place.path, ...(await verifyBody(source, claims, { maxBytes: place.maxBytes, take })) };
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(place.path, { force: true });
    throw error;
  }
}

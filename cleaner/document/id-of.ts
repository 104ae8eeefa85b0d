import { createHash } from "node:crypto";

/** The document's id: SHA-256 of the raw bytes. */
export function idOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

import { randomBytes } from "node:crypto";

/** A name that nothing else has: 32 hexadecimal digits. */
export function newId(): string {
  return randomBytes(16).toString("hex");
}

import { decodeWords } from "postal-mime";
import type { MessageFields } from "../../model/page.ts";
import { readCharset } from "../read-charset.ts";
import type { Entity } from "./entity.ts";

/** What the document's metadata is made of. */
const TOLD = ["subject", "from", "date"] as const;
/** What mail has and pages that were saved have not; those are "from" the program that saved them. */
const OF_MAIL = ["to", "message-id", "newsgroups", "received"] as const;
const MAX_CHARS = 5000;

/** Whether somebody sent this, rather than saved it. */
export function isMail({ fields }: Entity): boolean {
  if (fields.has("snapshot-content-location")) return false;
  return fields.get("from")?.includes("@") === true || OF_MAIL.some((name) => fields.has(name));
}

/** Who wrote a mail, when and about what, as text. */
export function readMailFields({ fields }: Entity): MessageFields {
  const contentType = fields.get("content-type");
  return new Map(
    TOLD.flatMap((name) => {
      const value = fields.get(name)?.slice(0, MAX_CHARS);
      return value === undefined ? [] : [[name, readField(value, contentType)]];
    }),
  );
}

/** Encoded words (RFC 2047); what was written without them is in the body's charset more often than not. */
function readField(value: string, contentType: string | undefined): string {
  return decodeWords(readCharset(Buffer.from(value, "latin1"), contentType).text);
}

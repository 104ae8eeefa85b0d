import { decode as decodeQuotedPrintable } from "libqp";
import { grouped } from "../../text/grouped.ts";
import type { Entity } from "./entity.ts";
import { latin1Of } from "./latin1-of.ts";

/** A body without its transfer encoding, and what was wrong with that. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly flags: readonly string[];
}

/** Names of no encoding at all (RFC 2045, section 6.1), and of what people write for it. */
const AS_IT_IS: ReadonlySet<string> = new Set(["", "7bit", "8bit", "binary", "7-bit", "8-bit", "none"]);
const ENCODINGS: ReadonlySet<string> = new Set(["base64", "quoted-printable"]);
const NOT_BASE64 = /[^A-Za-z0-9+/=]+/g;
const SPACES = /\s+/g;
const PADDING = /=+/;
/** An equals sign is written as three characters, or ends a line that goes on. */
const NOT_QUOTED = /=(?![0-9A-Fa-f]{2}|[ \t]{0,200}\r?(?:\n|$))/g;

/** Whether what stands in a body is not what it says. */
export function isEncoded(part: Entity): boolean {
  return ENCODINGS.has(encodingOf(part));
}

/** Undoes the Content-Transfer-Encoding of a part (RFC 2045, section 6). */
export function decodeBody(message: Uint8Array, part: Entity): Body {
  const bytes = message.subarray(part.start, part.end);
  const encoding = encodingOf(part);
  if (encoding === "base64") return decodeBase64(latin1Of(bytes));
  if (encoding === "quoted-printable") return decodeQuoted(bytes);
  const isKnown = AS_IT_IS.has(encoding);
  return {
    bytes,
    flags: isKnown ? [] : [`message: nobody knows the encoding "${encoding.slice(0, 40)}", read as it stands`],
  };
}

function encodingOf({ fields }: Entity): string {
  return fields.get("content-transfer-encoding")?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** What is no base64 is passed over (section 6.8); some senders encode piece by piece, each with an end of its own. */
function decodeBase64(text: string): Body {
  const written = text.replace(SPACES, "");
  const pure = written.replace(NOT_BASE64, "");
  const bytes = Buffer.alloc(pure.length);
  let length = 0;
  for (const piece of pure.split(PADDING)) length += bytes.write(piece, length, "base64");
  const strange = written.length - pure.length;
  return { bytes: bytes.subarray(0, length), flags: flagStrange(strange, "base64", "passed over") };
}

function decodeQuoted(bytes: Uint8Array): Body {
  const strange = latin1Of(bytes).match(NOT_QUOTED)?.length ?? 0;
  return { bytes: decodeQuotedPrintable(bytes), flags: flagStrange(strange, "quoted-printable", "left as they are") };
}

function flagStrange(places: number, encoding: string, fate: string): readonly string[] {
  return places === 0 ? [] : [`message: ${grouped(places)} characters are no ${encoding}, ${fate}`];
}

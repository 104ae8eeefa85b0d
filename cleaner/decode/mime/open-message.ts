import { latin1Of } from "./latin1-of.ts";
import { readMediaType } from "./media-type.ts";
import { type Head, readHead } from "./read-head.ts";

/** A message whose head was read. */
export interface OpenMessage {
  /** The whole of it, a character for each byte. */
  readonly text: string;
  readonly head: Head;
  /** The head goes on where nobody reads any further. */
  readonly isEndless: boolean;
}

/** How a field begins, or a mailbox; no page of HTML does. */
const START = /^(?:\xef\xbb\xbf)?\s{0,20}(?:From \S|[!-9;-~]{1,100}[ \t]{0,20}:)/;
const START_BYTES = 200;
const INDENT = /^(?:\xef\xbb\xbf)?\s*/;
/** Real heads have some kilobytes, those of long lists of recipients a hundred. */
export const MAX_HEAD_BYTES = 1_048_576;

/**
 * Opens what is a message by its own head (RFC 5322, MIME, MHTML), or by the transport's word where only the parts were sent;
 * undefined for everything else.
 */
export function openMessage(bytes: Uint8Array, contentType: string | undefined): OpenMessage | undefined {
  const start = latin1Of(bytes.subarray(0, START_BYTES));
  if (isHeadless(start, contentType)) {
    const head: Head = { fields: new Map([["content-type", contentType ?? ""]]), end: 0, endedBy: "empty line" };
    return { text: latin1Of(bytes), head, isEndless: false };
  }
  if (!START.test(start)) return undefined;
  const lead = firstLines(bytes);
  const head = readHead(lead, INDENT.exec(start)?.[0].length ?? 0);
  const isEndless = head.endedBy === "end" && lead.length < bytes.length;
  return isMessageHead(head, isEndless) ? { text: latin1Of(bytes), head, isEndless } : undefined;
}

/** Whole lines, as many as a head may have. */
function firstLines(bytes: Uint8Array): string {
  const lead = latin1Of(bytes.subarray(0, MAX_HEAD_BYTES));
  return lead.length < bytes.length ? lead.slice(0, lead.lastIndexOf("\n") + 1) : lead;
}

/** Servers send the head of a saved page as their own. */
function isHeadless(start: string, contentType: string | undefined): boolean {
  const { name, parameters } = readMediaType(contentType ?? "");
  const boundary = parameters.get("boundary");
  const isNamed = name.startsWith("multipart/") && boundary !== undefined && boundary !== "";
  return isNamed && start.trimStart().startsWith(`--${boundary}`);
}

/** Notes have lines with a colon too, and answers of servers name a content type: a message says more, or that it has parts. */
function isMessageHead({ fields, endedBy }: Head, isEndless: boolean): boolean {
  if (isEndless) return fields.has("mime-version");
  if (endedBy === "other line") return fields.has("mime-version") && fields.has("content-type");
  if (!fields.has("content-type") && !fields.has("content-transfer-encoding")) return false;
  const type = readMediaType(fields.get("content-type") ?? "");
  if (type.name.startsWith("multipart/") && type.parameters.has("boundary")) return true;
  return fields.has("mime-version") || (fields.has("from") && (fields.has("date") || fields.has("subject")));
}

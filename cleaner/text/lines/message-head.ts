import { decodeWords } from "postal-mime";
import type { MessageFields } from "../../model/page.ts";

/** What stands above the text of a message, and where the text goes on. */
export interface MessageHead {
  readonly fields: MessageFields;
  readonly end: number;
}

/** A field (RFC 5322, section 2.2), and one that goes on; the line with which mailboxes begin a message (RFC 4155). */
const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?:\s{1,20}(.{0,2000}))?$/;
const FOLDED = /^[ \t]+\S/;
const MAILBOX = /^From \S+@\S+ /;
/** Fields that most messages have; whatever else stands between them, the first is one of these, and there are some. */
const KNOWN =
  /^(?:arc-.+|authentication-results|cc|content-.+|date|delivered-to|dkim-signature|from|in-reply-to|list-.+|message-id|mime-version|newsgroups|organi[sz]ation|path|received|references|reply-to|return-path|sender|subject|to|user-agent|x-.+|xref)$/;
const MIN_FIELDS = 3;
const MAX_CHARS = 30_000;

/** The head of a mail or a newsgroup's article that a text begins with; undefined for every other, tickets "from" and "to" included. */
export function messageHeadOf(source: string): MessageHead | undefined {
  const lines = source.slice(0, MAX_CHARS).split("\n");
  const fields = new Map<string, string>();
  let last = "";
  let end = 0;
  for (const written of lines) {
    const line = written.trimEnd();
    if (line === "") break;
    end += written.length + 1;
    if (end === written.length + 1 && MAILBOX.test(line)) continue;
    const [, name = "", value = ""] = FIELD.exec(line) ?? [];
    if (name === "" && (last === "" || !FOLDED.test(line))) return undefined;
    if (name !== "") last = name.toLowerCase();
    const known = fields.get(last);
    if (name === "") fields.set(last, `${known ?? ""} ${line.trim()}`);
    else if (known === undefined) fields.set(last, value.trim());
  }
  const names = [...fields.keys()];
  const known = names.filter((name) => KNOWN.test(name));
  if (known.length < MIN_FIELDS || known[0] !== names[0]) return undefined;
  if (!fields.has("subject") && !fields.has("date")) return undefined;
  const isMessage = fields.has("message-id") || fields.get("from")?.includes("@") === true;
  return isMessage ? { fields: decodeFields(fields), end } : undefined;
}

/** Encoded words (RFC 2047). */
function decodeFields(fields: MessageFields): MessageFields {
  return new Map([...fields].map(([name, value]) => [name, decodeWords(value)]));
}

/** The head of a message or of one of its parts. */
export interface Head {
  /** By their names in lower case, unfolded; of one that is there twice the first counts. A character for each byte. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly end: number;
  /** An empty line as it should, a line that is no field, or the end of the text. */
  readonly endedBy: "empty line" | "other line" | "end";
}

/** RFC 5322, section 2.2: a name is any sign that can be seen, but for a colon. */
const FIELD = /^([!-9;-~]{1,100})[ \t]{0,20}:/;
const FOLDED = /^[ \t]/;
/** Begins a message in a mailbox (RFC 4155). */
const MAILBOX = /^From \S/;

/** Reads `Name: value` lines from an offset on, up to the first that is none. */
export function readHead(text: string, from: number): Head {
  const fields = new Map<string, string>();
  let last = "";
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf("\n", at);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    const line = text.slice(at, next).trimEnd();
    if (line === "") return { fields, end: next, endedBy: "empty line" };
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined) {
      last = fields.has(name) ? "" : name;
      if (last !== "") fields.set(name, line.slice(line.indexOf(":") + 1).trim());
    } else if (FOLDED.test(line)) {
      if (last !== "") fields.set(last, `${fields.get(last)} ${line.trim()}`);
    } else if (at > from || !MAILBOX.test(line)) return { fields, end: at, endedBy: "other line" };
    at = next;
  }
  return { fields, end: text.length, endedBy: "end" };
}

const MAX_BYTES = 400;
const LINE =
  /^From \S[^\r\n]{0,250}?\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s[A-Z][a-z]{2}\s{1,2}\d{1,2}\s\d\d:\d\d(?::\d\d)?\s[^\r\n]{0,40}?\d{4}\s{0,9}(?:\r?\n|$)/;

/** Whether bytes begin with the line that begins a message in a mailbox: from whom, and the time as clocks print it (RFC 4155). */
export function beginsMessage(bytes: Uint8Array): boolean {
  return LINE.test(Buffer.from(bytes.subarray(0, MAX_BYTES)).toString("latin1"));
}

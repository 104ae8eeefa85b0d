import { archiveKindOf, KIND_BYTES, kindBytesOf, startsAsHtml } from "./archive-kind.ts";
import { beginningOf } from "./beginning-of.ts";

/** Whether bytes in memory, packed or not, are an archive that `readArchive` opens. Looks at their beginning alone. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, KIND_BYTES).subarray(0, KIND_BYTES);
  const kindBytes = kindBytesOf(head, name);
  const seen = kindBytes === KIND_BYTES ? head : beginningOf(bytes, kindBytes).subarray(0, kindBytes);
  return archiveKindOf(seen, name) !== undefined;
}

/** Whether bytes, packed or not, are a page of HTML whatever they are called. Looks at their beginning alone. */
export function isHtmlPage(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, KIND_BYTES);
  return startsAsHtml(head) && archiveKindOf(head.subarray(0, KIND_BYTES), name) === undefined;
}

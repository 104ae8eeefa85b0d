import type { ArchiveFaultCode } from "./faults.ts";

/** What reading an archive brings, one after the other, in the archive's order. */
export type ArchiveEvent =
  | ({ readonly kind: "page" } & ArchivedPage)
  /** One entry that can't be taken, though it may have been meant as a page. The archive goes on. */
  | ({ readonly kind: "refused"; readonly byteCount: number } & EntryPlace & WhyRefused)
  /** An entry that was never a page: a folder, an image, a crawler's note. */
  | ({ readonly kind: "skipped"; readonly why: string } & EntryPlace)
  /** The archive itself is at fault. The last event there is; everything before it stands. */
  | ({ readonly kind: "stopped" } & WhyRefused);

/** One page as it lay in the archive. */
export interface ArchivedPage extends EntryPlace {
  readonly bytes: Uint8Array;
  readonly url?: string;
  /** As the archive has it; a number of seconds or milliseconds since 1970 becomes ISO 8601. */
  readonly fetchedAt?: string;
  readonly contentType?: string;
  /** What the bytes are still packed in, as HTTP names it: crawlers store bodies as they came. */
  readonly contentEncoding?: string;
}

interface EntryPlace {
  /** Counts every entry from 1, so that a page has the same number however often the archive is read. */
  readonly n: number;
  /** `0000012-example.org-about.html`: letters, digits, dots and hyphens, unique in the archive, sorted as it is. */
  readonly name: string;
  /** What the archive calls it, for people: a path, or an address. Not safe as a path. */
  readonly label: string;
}

interface WhyRefused {
  readonly code: ArchiveFaultCode;
  /** One sentence that names the thing and the limit. */
  readonly detail: string;
}

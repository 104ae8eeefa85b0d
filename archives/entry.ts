import type { ArchiveFaultCode } from "./faults.ts";

/** One file, record or response inside an archive, before anybody decides what it is. */
export interface Entry {
  /** What the archive calls it: a path, or an address. */
  readonly label: string;
  /** The bytes, to be read once, and before the next entry is asked for. Left alone they are passed over. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Set where it is known before the bytes are read that this is no page. */
  readonly skip?: string;
  /** Set where it is known before the bytes are read that this can't be taken, whatever it is. */
  readonly refuse?: { readonly code: ArchiveFaultCode; readonly what: string };
  readonly url?: string;
  readonly fetchedAt?: string;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  /** `file`: may be an archive itself. `page`: a response or a record, which stays what it is. */
  readonly kind: "file" | "page";
}

/** The entries of one archive in its order. Each is read, or passed over, before the next is there. */
export type Entries = AsyncGenerator<Entry, void, undefined>;

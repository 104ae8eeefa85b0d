/** The front door: a stream of bytes in, one event for each page in the archive out. */
export type { ArchivedPage, ArchiveEvent } from "./archive-event.ts";
export { isArchiveName, LONG_KIND_BYTES } from "./archive-kind.ts";
export { type ArchiveSource, sourceOfBytes } from "./archive-source.ts";
export { isArchive, isHtmlPage } from "./is-archive.ts";
export { type ArchiveLimits, DEFAULT_LIMITS } from "./limits.ts";
export { readArchive } from "./read-archive.ts";

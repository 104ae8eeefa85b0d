/** What an archive may ask of us. Every limit has its own sentence in a rejection. */
export interface ArchiveLimits {
  /** Records, files and folders, counted through all nesting. */
  readonly maxEntries: number;
  /** Bytes of one page. An entry above it is refused and the archive goes on. */
  readonly maxEntryBytes: number;
  /** Inflated bytes for each byte read. Deflate can't pass 1,032; 5,000 pages of one shop reach 60. */
  readonly maxRatio: number;
  /** Inflated bytes that are nobody's concern, whatever the ratio. */
  readonly ratioFreeBytes: number;
  /** Archives inside one another: 2 opens a ZIP in a TAR and nothing below it. */
  readonly maxDepth: number;
  /** Bytes of a ZIP that can only be read whole: one that is itself compressed, or inside another archive. */
  readonly maxHeldBytes: number;
}

/** Room for a crawl of a million pages; memory stays below some 200 MB whatever comes. */
export const DEFAULT_LIMITS: ArchiveLimits = {
  maxEntries: 1_000_000,
  maxEntryBytes: 10_485_760,
  maxRatio: 200,
  ratioFreeBytes: 67_108_864,
  maxDepth: 2,
  maxHeldBytes: 67_108_864,
};

/**
 * What the unpack function and the ground it stands on must agree about, beside the names of `../clean/contract.ts`.
 *
 * It hears of `archives/` objects in the output bucket, reads archives from the ingest bucket, and writes pages to
 * `unpacked/` there and rejections to `rejected/` in the output bucket.
 */

/** Environment variables of the function. */
export const ENV = {
  outputBucket: "OUTPUT_BUCKET",
  maxPageBytes: "MAX_PAGE_BYTES",
} as const;

/** Folder of the bundle under dist/lambdas/, and what Lambda calls in it. */
export const BUNDLE = { folder: "unpack", handler: "index.handler" } as const;

/** Object metadata of an unpacked page: which upload of the archive it is from. */
export const PAGE_METADATA = { sequencer: "winnow-archive-sequencer" } as const;

/** CloudWatch metrics, in the namespace of the clean function's. */
export const METRICS = {
  archives: "Archives",
  rejectedArchives: "RejectedArchives",
  unpackedPages: "UnpackedPages",
  faults: "UnpackFaults",
} as const;

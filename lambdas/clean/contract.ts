/**
 * What the clean function and the ground it stands on must agree about: names only, no code.
 *
 * infra/ sets these on the function, the function reads them, local/ and the tests do as infra/ does.
 */

/** Environment variables of the function; `settings.ts` says what each may hold. */
export const ENV = {
  outputBucket: "OUTPUT_BUCKET",
  maxPageBytes: "MAX_PAGE_BYTES",
  strength: "STRENGTH",
  /** "include": blocks have their links and marks by offset; "omit" if not said. */
  inlines: "INLINES",
  overridesFile: "OVERRIDES_FILE",
  /** "delete": a page that is deleted takes its document along; "keep" if not said. */
  deleteDocuments: "DELETE_DOCUMENTS",
} as const;

/** The file that a deployment's overrides lie in as checked JSON, below /opt in a layer; the same name on a laptop. */
export const OVERRIDES_JSON = "overrides.json";

/** Folder of the bundle under dist/lambdas/, and what Lambda calls in it. */
export const BUNDLE = { folder: "clean", handler: "index.handler" } as const;

/**
 * First part of every output key: the fate of what was uploaded. An object below archives/ hands an archive over to
 * the unpack function and says how far that is.
 */
export const OUTPUT_PREFIXES = { cleaned: "documents/", rejected: "rejected/", handedOver: "archives/" } as const;

/** First part of the ingest keys that the unpack function writes. Nothing below it is ever taken for an archive. */
export const UNPACKED_PREFIX = "unpacked/";

/** Object metadata of each output: which event wrote it, and from which version of the raw page. */
export const OUTPUT_METADATA = { sequencer: "winnow-sequencer", versionId: "winnow-source-version" } as const;

/** Object metadata that an uploader may set on a raw page. */
export const INGEST_METADATA = { url: "url", fetchedAt: "fetched-at" } as const;

/** CloudWatch metrics, dimension `service` only: a dimension per host or code would cost 0.30 dollars each a month. */
export const METRICS = {
  namespace: "Winnow",
  pages: "Pages",
  cleaned: "Cleaned",
  rejected: "Rejected",
  gone: "Gone",
  deleted: "Deleted",
  passedOver: "PassedOver",
  faults: "Faults",
  pageMilliseconds: "PageMilliseconds",
  confidence: "Confidence",
} as const;

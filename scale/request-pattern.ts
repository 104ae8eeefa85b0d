/**
 * What one page makes the clean function ask of S3, by what becomes of the page.
 *
 * A copy of what `lambdas/clean` does, held to it by test/scale/request-pattern.test.ts, which counts the requests of
 * handled batches: whoever adds a request there has to add its price here.
 */
export const S3_REQUESTS = {
  /** Read the page, write the document, look whether a rejection of the same key lies there. */
  cleaned: { GetObject: 1, PutObject: 1, HeadObject: 1 },
  rejected: { GetObject: 1, PutObject: 1, HeadObject: 1 },
  /** The same event again: the put is refused because the document is there, and a look says why. */
  repeated: { GetObject: 1, PutObject: 1, HeadObject: 2 },
  /** A newer upload of a known key: refused put, look, put over what was seen, look at the other place. */
  replaced: { GetObject: 1, PutObject: 2, HeadObject: 2 },
  /** By a backfill: the document and the page's newest version are looked at, the page is read and put over what was seen. */
  again: { GetObject: 2, PutObject: 1, HeadObject: 3 },
} as const;

/**
 * What a backfill asks for beside that: keys are listed a thousand at a time, and one child of the distributed map sends
 * ten messages in one request (infra/backfill-definition.ts).
 */
export const BACKFILL = { keysAListing: 1_000, pagesAChild: 10 } as const;

/** Lines that the function logs, of its own and not Lambda's: one a page, and one with metrics for each batch. */
export const LOG_LINES = { page: 1, batch: 1 } as const;

/** Requests of SQS: S3 sends one message a page; a batch is received by one request and deleted by one. */
export const SQS_REQUESTS = { page: 1, batch: 2 } as const;

import type { S3Client } from "@aws-sdk/client-s3";
import { readStored, type StoredOutcome } from "../../lambdas/clean/read-stored.ts";
import { listPages } from "../../local/backfill/index.ts";
import type { BackfillPlan } from "./backfill-plan.ts";

/** The two buckets of an environment, or of a laptop. */
export interface Buckets {
  readonly s3: S3Client;
  readonly ingest: string;
  readonly output: string;
}

/** A page that a backfill would clean again, and what is stored of it. */
export interface FoundPage {
  readonly key: string;
  readonly stored: StoredOutcome | undefined;
}

/** Pages that are looked at side by side: each is a request or two. */
const AT_ONCE = 16;

/**
 * Goes through every page of a plan without writing anything, in the order of keys. `visit` is called for each that
 * matches; `onSeen` hears of each that was looked at.
 */
export async function lookThrough(
  { s3, ingest, output }: Buckets,
  { request, where }: BackfillPlan,
  ears: { readonly visit: (page: FoundPage) => Promise<void>; readonly onSeen: () => void },
): Promise<void> {
  const look = async (key: string) => {
    const stored = await readStored(s3, output, key);
    ears.onSeen();
    if (where === undefined || (stored !== undefined && where(stored.outcome))) await ears.visit({ key, stored });
  };
  let underWay: Promise<void>[] = [];
  for await (const key of listPages(s3, ingest, request)) {
    underWay.push(look(key));
    if (underWay.length < AT_ONCE) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
}

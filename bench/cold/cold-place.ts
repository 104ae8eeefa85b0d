import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { SQSEvent } from "aws-lambda";
import { systemClock } from "../../local/clock.ts";
import { openLocalS3 } from "../../local/pipeline/local-s3-client.ts";
import { toSqsEvent } from "../../local/queue/index.ts";
import { type S3Notice, startS3 } from "../../local/s3/index.ts";

/** A page of usual size, the same for everyone. */
const PAGE = new URL("../../samples/forum-thread.html", import.meta.url);
const BUCKETS = { ingest: "cold-ingest", output: "cold-output" } as const;

/** An S3 with pages in it, each of which is cleaned once. */
export interface ColdPlace {
  /** What a function must be told. */
  readonly env: Readonly<Record<string, string>>;
  readonly pageBytes: number;
  /** Puts the page at a key of its own and returns the event that speaks of it. */
  readonly newEvent: () => Promise<SQSEvent>;
  readonly close: () => Promise<void>;
}

/** Opens an S3 endpoint in this process, with its files under `folder`. */
export async function openColdPlace(folder: string): Promise<ColdPlace> {
  const notices: S3Notice[] = [];
  const onNotice = (notice: S3Notice) => void notices.push(notice);
  const settings = { root: join(folder, "s3"), port: 0, buckets: Object.values(BUCKETS), onNotice, clock: systemClock };
  const endpoint = await startS3(settings);
  const s3 = openLocalS3(endpoint.url);
  const page = readFileSync(PAGE);
  let pages = 0;
  return {
    env: { AWS_ENDPOINT_URL_S3: endpoint.url, OUTPUT_BUCKET: BUCKETS.output, POWERTOOLS_SERVICE_NAME: "cold" },
    pageBytes: page.length,
    newEvent: async () => {
      pages += 1;
      await s3.send(new PutObjectCommand({ Bucket: BUCKETS.ingest, Key: `page-${pages}.html`, Body: page }));
      return eventOf(notices.findLast((notice) => notice.Records[0].s3.bucket.name === BUCKETS.ingest));
    },
    close: async () => {
      s3.destroy();
      await endpoint.close();
    },
  };
}

function eventOf(notice: S3Notice | undefined): SQSEvent {
  const now = Date.now();
  const message = { id: "cold", body: JSON.stringify(notice), sentAt: now, receiveCount: 1, firstReceivedAt: now };
  return toSqsEvent([{ ...message, state: "waiting", receipt: "cold#1" }]);
}

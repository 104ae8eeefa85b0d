import type { S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "../clock.ts";
import { rethrowAsOwn } from "../own-fault.ts";
import type { MessageQueue } from "../queue/index.ts";
import { type S3Notice, startS3 } from "../s3/index.ts";
import { isAboutArchive } from "./archives.ts";
import type { Closers } from "./closers.ts";
import { BUCKETS } from "./local-limits.ts";
import { openLocalS3 } from "./local-s3-client.ts";
import { OutputMirror } from "./output-mirror.ts";
import type { PipelineEar } from "./pipeline-event.ts";

/** What the buckets need around them. */
export interface BucketPlace {
  readonly root: string;
  readonly outDir: string;
  readonly port: number;
  readonly queue: MessageQueue;
  /** Hears of archives that are handed over. */
  readonly archives: MessageQueue;
  readonly hear: PipelineEar;
  /** Of web pages that may use the buckets. */
  readonly allowedOrigins: readonly string[];
}

/** The two buckets, whose news goes where the stack sends it: pages to the queue, outputs to whoever reads them. */
export interface Buckets {
  readonly endpoint: string;
  readonly s3: S3Client;
  readonly mirror: OutputMirror;
}

/** Opens the buckets of the run before, or new ones. */
export async function openBuckets(place: BucketPlace, closers: Closers): Promise<Buckets> {
  const { root, port, queue, archives, hear, allowedOrigins } = place;
  const late: { mirror?: OutputMirror } = {};
  const onNotice = (notice: S3Notice) => {
    const [{ eventName, s3 }] = notice.Records;
    if (isAboutArchive(notice)) send(archives, notice, hear);
    if (s3.bucket.name === BUCKETS.output) {
      const key = decodeKey(s3.object.key);
      late.mirror?.sync(key);
      hear({ kind: "output", key });
    } else if (s3.bucket.name === BUCKETS.ingest && eventName.startsWith("ObjectCreated:")) send(queue, notice, hear);
  };
  const settings = { root, port, buckets: Object.values(BUCKETS), onNotice, allowedOrigins, clock: systemClock };
  const endpoint = await startS3(settings).catch(rethrowAsOwn);
  closers.add(() => endpoint.close());
  const s3 = openLocalS3(endpoint.url);
  closers.add(() => s3.destroy());
  const onFault = (error: Error) => hear({ kind: "broken", error });
  const mirror = new OutputMirror({ s3, bucket: BUCKETS.output, folder: place.outDir, source: root, onFault });
  late.mirror = mirror;
  closers.add(() => mirror.settled());
  return { endpoint: endpoint.url, s3, mirror };
}

/** An uploader is answered when the message is safe; one that can't be kept is nothing to be silent about. */
function send(queue: MessageQueue, notice: S3Notice, hear: PipelineEar): void {
  try {
    queue.send(JSON.stringify(notice));
  } catch (error) {
    hear({ kind: "broken", error: error instanceof Error ? error : new Error(String(error)) });
    throw error;
  }
}

const PLUS_SIGNS = /\+/g;

/** Notices carry keys as HTML forms do. */
function decodeKey(encoded: string): string {
  return decodeURIComponent(encoded.replace(PLUS_SIGNS, " "));
}

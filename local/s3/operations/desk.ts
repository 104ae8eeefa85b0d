import type { BodyClaims } from "../body/body-claims.ts";
import { type BodySink, type ReceivedBody, receiveBody } from "../body/receive-body.ts";
import type { S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import type { S3Event } from "../notice.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Store } from "../store/store.ts";

/** What the operations work with. */
export interface Desk {
  readonly store: Store;
  /** Most bytes of one PUT, part or copy. */
  readonly maxBodyBytes: number;
  readonly openFile: (path: string) => Promise<BodySink>;
  /** Resolves when the listener has the notice safe. */
  readonly tell: (event: S3Event) => Promise<void>;
}

/** One S3 operation. Errors are thrown as S3Error. */
export type Operation = (desk: Desk, request: S3Request) => Promise<S3Answer> | S3Answer;

/** The bucket that a request names; throws NoSuchBucket. */
export function bucketOf(desk: Desk, request: Pick<S3Request, "bucket">): Bucket {
  const bucket = desk.store.find(request.bucket);
  if (bucket === undefined) throw new S3Error("NoSuchBucket", `The specified bucket does not exist: ${request.bucket}`);
  return bucket;
}

/** Bytes on their way in, and what is said about them. */
export interface Incoming {
  readonly source: AsyncIterable<Buffer>;
  readonly claims: BodyClaims;
  /** The desk's own limit where it is absent. */
  readonly maxBytes?: number;
}

/** Takes bytes into a new file among a bucket's incoming ones; see `receiveBody`. */
export function receiveInto(desk: Desk, bucket: Bucket, incoming: Incoming): Promise<ReceivedBody> {
  const { source, claims, maxBytes = desk.maxBodyBytes } = incoming;
  return receiveBody(source, claims, { path: bucket.newBodyPath(), maxBytes, openFile: desk.openFile });
}

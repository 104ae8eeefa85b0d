import { type BodyClaims, readBodyClaims } from "../body/body-claims.ts";
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

/** Takes a request's body in and holds it against the request's headers; `extra` claims win over them. */
export function receiveUpload(desk: Desk, request: S3Request, extra: Partial<BodyClaims> = {}): Promise<ReceivedBody> {
  const claims = { ...readBodyClaims(request.headers), ...extra };
  return receiveInto(desk, bucketOf(desk, request), { source: request.body, claims });
}

/** Takes any bytes into a bucket's incoming folder. */
export function receiveInto(
  desk: Desk,
  bucket: Bucket,
  body: { readonly source: AsyncIterable<Buffer>; readonly claims: BodyClaims },
): Promise<ReceivedBody> {
  const place = { path: bucket.newBodyPath(), maxBytes: desk.maxBodyBytes, openFile: desk.openFile };
  return receiveBody(body.source, body.claims, place);
}

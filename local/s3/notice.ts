import type { Instant } from "./store/sequence.ts";
import type { Version } from "./store/version.ts";

/** What happened to an object, in S3's words. */
export type S3EventName =
  | "ObjectCreated:Put"
  | "ObjectCreated:Copy"
  | "ObjectCreated:CompleteMultipartUpload"
  | "ObjectRemoved:Delete"
  | "ObjectRemoved:DeleteMarkerCreated";

/** A notice as S3 sends it to a queue. Amazon S3 User Guide, "Event message structure", version 2.1. */
export interface S3Notice {
  readonly Records: readonly [S3NoticeRecord];
}

/** The one record of a notice. */
export interface S3NoticeRecord {
  readonly eventVersion: "2.1";
  readonly eventSource: "aws:s3";
  readonly awsRegion: string;
  /** ISO 8601, to the millisecond. */
  readonly eventTime: string;
  readonly eventName: S3EventName;
  readonly userIdentity: { readonly principalId: string };
  readonly requestParameters: { readonly sourceIPAddress: string };
  readonly responseElements: { readonly "x-amz-request-id": string };
  readonly s3: {
    readonly s3SchemaVersion: "1.0";
    readonly configurationId: string;
    readonly bucket: {
      readonly name: string;
      readonly ownerIdentity: { readonly principalId: string };
      readonly arn: string;
    };
    readonly object: {
      /** Form-encoded: a space is a plus sign. */
      readonly key: string;
      /** Absent for a delete marker. */
      readonly size?: number;
      readonly eTag?: string;
      readonly versionId: string;
      /** 16 hexadecimal digits; of two events the later has the larger one. */
      readonly sequencer: string;
    };
  };
}

/** The region that everything here says it is in. */
export const REGION = "us-east-1";
/** The one user that there is. */
export const OWNER_ID = "winnow-local";

const ENCODED_SPACES = /%20/g;
const ENCODED_SLASHES = /%2F/g;

/** Encodes a key as S3 does in notices and in listings with `encoding-type=url`: as forms do, slashes kept. */
export function formEncode(key: string): string {
  return encodeURIComponent(key).replace(ENCODED_SPACES, "+").replace(ENCODED_SLASHES, "/");
}

/** What a notice is about. */
export interface S3Event {
  readonly eventName: S3EventName;
  readonly bucket: string;
  readonly version: Version;
  /** When it happened: the version's own time, or that of its removal. */
  readonly instant: Instant;
  readonly requestId: string;
}

/** Writes the notice of an event. */
export function writeNotice({ eventName, bucket, version, instant, requestId }: S3Event): S3Notice {
  const object = version.kind === "object" ? { size: version.bytes, eTag: version.etag } : {};
  return {
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: REGION,
        eventTime: new Date(instant.at).toISOString(),
        eventName,
        userIdentity: { principalId: OWNER_ID },
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: { "x-amz-request-id": requestId },
        s3: {
          s3SchemaVersion: "1.0",
          configurationId: "winnow-local",
          bucket: { name: bucket, ownerIdentity: { principalId: OWNER_ID }, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: formEncode(version.key),
            ...object,
            versionId: version.versionId,
            sequencer: instant.sequencer,
          },
        },
      },
    ],
  };
}

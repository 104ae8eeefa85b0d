import { BACKFILL_SOURCE } from "../backfill/contract.ts";

/** What one notice in a message says: something to do about a page, or something that asks nothing of us. */
export type Notice = PageNotice | DeletionNotice | AgainNotice | IgnoredNotice;

/** An object was created in the ingest bucket. */
export interface PageNotice {
  readonly kind: "page";
  readonly bucket: string;
  /** As it was uploaded: decoded, where the notice carries it encoded. */
  readonly key: string;
  /** Absent where the bucket keeps no versions. */
  readonly versionId?: string;
  /** Order among the events of one key (see `compareSequencers`). Empty where the notice has none: older than all. */
  readonly sequencer: string;
}

/** An object, or one version of it, was deleted by somebody; pages that expire are not among these. */
export interface DeletionNotice extends Omit<PageNotice, "kind"> {
  readonly kind: "deleted";
  /** The event's own name: "ObjectRemoved:DeleteMarkerCreated". */
  readonly event: string;
}

/** A backfill asks for a page to be cleaned again, as it is now. */
export interface AgainNotice extends Pick<PageNotice, "bucket" | "key"> {
  readonly kind: "again";
  /** Only where the stored outcome is so (see `readWhere`). */
  readonly where?: string;
}

/** A notice that is understood and needs no work: a test event, a change of tags. */
export interface IgnoredNotice {
  readonly kind: "ignored";
  /** The event's own name: "s3:TestEvent", "Object Tags Added". */
  readonly event: string;
}

/**
 * Reads the body of one queue message: S3's own notices, its test event, the same news through EventBridge, or the
 * wish of a backfill.
 *
 * Minor versions of S3's format are accepted. A body that nobody understands throws, so that it comes to rest in the
 * dead-letter queue where a person sees it. Amazon S3 User Guide, "Event message structure".
 */
export function readNotices(body: string): readonly Notice[] {
  const message = asRecord(parseJson(body), "the message");
  if (message.Event === "s3:TestEvent") return [{ kind: "ignored", event: "s3:TestEvent" }];
  if (Array.isArray(message.Records))
    return message.Records.map((record) => readS3Record(asRecord(record, "Records[]")));
  if (message.source === "aws.s3") return [readEventBridgeEvent(message)];
  if (message.source === BACKFILL_SOURCE) return [readWish(message)];
  throw new Error("message not understood: neither an S3 notice nor an EventBridge event from aws.s3");
}

type JsonObject = Readonly<Record<string, unknown>>;

const PLUS_SIGNS = /\+/g;
const KNOWN_VERSION = /^2\./;
/** The other reason is "Lifecycle Expiration": a page that is no longer stored, not one that is taken back. */
const DELETED_BY_SOMEBODY = "DeleteObject";

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Error("message not understood: its body is not JSON", { cause });
  }
}

function readS3Record(record: JsonObject): Notice {
  const version = asText(record.eventVersion, "eventVersion");
  if (!KNOWN_VERSION.test(version))
    throw new Error(`message not understood: S3 event version ${version}, known is 2.x`);
  const event = asText(record.eventName, "eventName").replace("s3:", "");
  const isNew = event.startsWith("ObjectCreated:");
  if (!isNew && !event.startsWith("ObjectRemoved:")) return { kind: "ignored", event };
  const s3 = asRecord(record.s3, "s3");
  const object = asRecord(s3.object, "s3.object");
  return {
    ...(isNew ? { kind: "page" } : { kind: "deleted", event }),
    bucket: asText(asRecord(s3.bucket, "s3.bucket").name, "s3.bucket.name"),
    key: decodeKey(asText(object.key, "s3.object.key")),
    ...versionOf(object.versionId),
    sequencer: sequencerOf(object.sequencer),
  };
}

function readEventBridgeEvent(message: JsonObject): Notice {
  const event = asText(message["detail-type"], "detail-type");
  if (event !== "Object Created" && event !== "Object Deleted") return { kind: "ignored", event };
  const detail = asRecord(message.detail, "detail");
  if (event === "Object Deleted" && detail.reason !== DELETED_BY_SOMEBODY) return { kind: "ignored", event };
  const object = asRecord(detail.object, "detail.object");
  return {
    ...(event === "Object Created" ? { kind: "page" } : { kind: "deleted", event }),
    bucket: asText(asRecord(detail.bucket, "detail.bucket").name, "detail.bucket.name"),
    key: asText(object.key, "detail.object.key"),
    ...versionOf(object["version-id"]),
    sequencer: sequencerOf(object.sequencer),
  };
}

function readWish(message: JsonObject): AgainNotice {
  const { where } = message;
  return {
    kind: "again",
    bucket: asText(message.bucket, "bucket"),
    key: asText(message.key, "key"),
    ...(typeof where === "string" && where !== "" ? { where } : {}),
  };
}

/** S3's own notices carry keys as HTML forms do: a space is a plus sign, the rest is percent-encoded UTF-8. */
function decodeKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replace(PLUS_SIGNS, " "));
  } catch (cause) {
    throw new Error(`message not understood: the key "${encoded}" is not form-encoded UTF-8`, { cause });
  }
}

function versionOf(value: unknown): { readonly versionId?: string } {
  return typeof value === "string" && value !== "" ? { versionId: value } : {};
}

function sequencerOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asRecord(value: unknown, name: string): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`message not understood: ${name} is not an object`);
  // Checked above: a non-null object that is no array has string keys.
  return value as JsonObject;
}

function asText(value: unknown, name: string): string {
  if (typeof value !== "string" || value === "") throw new Error(`message not understood: ${name} is not a text`);
  return value;
}

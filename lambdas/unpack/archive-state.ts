import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { RejectionCode } from "../../cleaner/index.ts";
import { OUTPUT_METADATA } from "../clean/contract.ts";
import { held } from "../clean/held.ts";

/** An archive in the ingest bucket, as the notice of its upload named it. */
export interface Archive {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
  readonly sequencer: string;
}

/** What was found in an archive so far. */
export interface Counts {
  /** Written to the ingest bucket. */
  readonly pages: number;
  /** Entries that have a rejection of their own. */
  readonly refused: number;
  /** By reason: "a folder" 12, "content type image/png" 3,400. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** How far an archive is: the object below `archives/`, public, and the progress marker at once. */
export interface ArchiveState {
  readonly schemaVersion: "1";
  readonly kind: "archive";
  readonly archive: Archive;
  /** `waiting` for its first leg or its next one; the others are ends. `gone`: deleted before it was read. */
  readonly state: "waiting" | "unpacked" | "rejected" | "gone";
  /** Why it ends, where it is rejected; its rejection has the whole sentence. */
  readonly code?: RejectionCode;
  /** Entries up to this number are done with. */
  readonly done: number;
  readonly counts?: Counts;
}

/** A state and the tag by which it is replaced. */
export interface SeenState {
  readonly key: string;
  readonly state: ArchiveState;
  readonly etag: string;
}

/** Reads the newest state at a key; undefined where somebody deleted it. */
export async function readState(s3: S3Client, bucket: string, key: string): Promise<SeenState | undefined> {
  try {
    const { Body, ETag = "" } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    // Written by `handOver` and `writeState` alone.
    return { key, etag: ETag, state: JSON.parse((await Body?.transformToString()) ?? "") as ArchiveState };
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === "NoSuchKey") return undefined;
    throw error;
  }
}

/** Replaces exactly the state that was seen, and wakes whoever goes on with it. False where it has changed since. */
export async function writeState(s3: S3Client, bucket: string, next: SeenState): Promise<boolean> {
  const { sequencer, versionId } = next.state.archive;
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: next.key,
    Body: `${JSON.stringify(next.state)}\n`,
    ContentType: "application/json",
    IfMatch: next.etag,
    Metadata: {
      [OUTPUT_METADATA.sequencer]: sequencer,
      ...(versionId === undefined ? {} : { [OUTPUT_METADATA.versionId]: versionId }),
    },
  });
  return held(s3.send(put));
}

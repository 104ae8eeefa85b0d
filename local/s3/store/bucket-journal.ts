import type { Part, Upload } from "./upload.ts";
import type { Version } from "./version.ts";
import type { VersionIndex } from "./version-index.ts";

/** One line of a bucket's journal. Replaying all lines in order gives the bucket's state. */
export type BucketEntry =
  | { readonly op: "bucket"; readonly createdAt: number }
  | { readonly op: "put"; readonly version: Version }
  | { readonly op: "remove"; readonly key: string; readonly versionId: string }
  | { readonly op: "upload"; readonly upload: Upload }
  | { readonly op: "part"; readonly uploadId: string; readonly part: Part }
  | { readonly op: "abort"; readonly uploadId: string };

/** An upload under way, with the parts that came so far. */
export interface OpenUpload {
  readonly upload: Upload;
  /** By their number. */
  readonly parts: Map<number, Part>;
}

/** What a journal describes. Times in milliseconds since 1970. */
export interface BucketState {
  createdAt: number;
  readonly index: VersionIndex;
  /** By their id. */
  readonly uploads: Map<string, OpenUpload>;
}

/** Applies one line to a bucket's state. */
export function applyEntry(state: BucketState, entry: BucketEntry): void {
  switch (entry.op) {
    case "bucket":
      state.createdAt = entry.createdAt;
      return;
    case "put":
      state.index.add(entry.version);
      if (entry.version.kind === "object" && entry.version.uploadId !== undefined)
        state.uploads.delete(entry.version.uploadId);
      return;
    case "remove":
      state.index.remove(entry.key, entry.versionId);
      return;
    case "upload":
      state.uploads.set(entry.upload.uploadId, { upload: entry.upload, parts: new Map() });
      return;
    case "part":
      state.uploads.get(entry.uploadId)?.parts.set(entry.part.number, entry.part);
      return;
    case "abort":
      state.uploads.delete(entry.uploadId);
  }
}

/** The shortest journal that gives this state. */
export function entriesOf(state: BucketState): readonly BucketEntry[] {
  return [
    { op: "bucket", createdAt: state.createdAt },
    ...state.index.all().map((version): BucketEntry => ({ op: "put", version })),
    ...[...state.uploads.values()].flatMap(({ upload, parts }): readonly BucketEntry[] => [
      { op: "upload", upload },
      ...[...parts.values()].map((part): BucketEntry => ({ op: "part", uploadId: upload.uploadId, part })),
    ]),
  ];
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Journal } from "../../journal.ts";
import { S3Error } from "../s3-error.ts";
import { BodyFiles } from "./body-files.ts";
import { applyEntry, type BucketEntry, type BucketState, entriesOf, type OpenUpload } from "./bucket-journal.ts";
import { newId } from "./new-id.ts";
import type { Instant, Sequence } from "./sequence.ts";
import type { Part, Upload } from "./upload.ts";
import type { DeleteMarker, ObjectDraft, ObjectVersion, Version } from "./version.ts";
import { VersionIndex } from "./version-index.ts";

/** Journal lines per living version above which a start rewrites the journal. */
const COMPACT_ABOVE_RATIO = 2;

/** Looks at what lies at a key before it is written to; throws to forbid it. */
export type Expectation = (current: Version | undefined) => void;

/** An object that is written, and yet to be put in its place. */
export interface Arrival {
  readonly draft: ObjectDraft;
  /** A whole file, at a path from `newBodyPath`. */
  readonly path: string;
  readonly expect: Expectation;
}

/** A version that is gone, and when it went. */
export interface Removal {
  readonly version: Version;
  readonly instant: Instant;
}

/**
 * One versioned bucket, on disk and in memory.
 *
 * The journal decides what exists: a body file is whole before its line is written, and a line is one append. Checking
 * an expectation and writing the line happen in one turn, so of two conditional writers exactly one wins.
 */
export class Bucket {
  readonly name: string;
  readonly #sequence: Sequence;
  readonly #files: BodyFiles;
  readonly #journal: Journal<BucketEntry>;
  #isClosed = false;
  readonly #state: BucketState = { createdAt: 0, index: new VersionIndex(), uploads: new Map() };

  /** Opens the bucket in this folder, or makes it. */
  constructor(folder: string, name: string, sequence: Sequence) {
    this.name = name;
    this.#sequence = sequence;
    mkdirSync(folder, { recursive: true });
    const { journal, contents } = Journal.open<BucketEntry>(join(folder, "journal.jsonl"));
    this.#journal = journal;
    this.#files = new BodyFiles(folder);
    for (const entry of contents.entries) applyEntry(this.#state, entry);
    if (contents.damagedLines > 0) {
      journal.close();
      throw damaged(folder, contents.damagedLines);
    }
    if (this.#state.createdAt === 0) this.#record({ op: "bucket", createdAt: sequence.next().at });
    for (const version of this.#state.index.all()) sequence.moveBeyond(version.sequencer);
    this.#tidy();
  }

  /** Milliseconds since 1970. */
  get createdAt(): number {
    return this.#state.createdAt;
  }

  /** Every key that has a version, a delete marker included, in S3's order. */
  keys(): readonly string[] {
    return this.#state.index.keys();
  }

  /** Newest first. */
  versionsOf(key: string): readonly Version[] {
    return this.#state.index.versionsOf(key);
  }

  /** What a GET without a version id sees: an object, a delete marker, or undefined. */
  current(key: string): Version | undefined {
    return this.#state.index.current(key);
  }

  newBodyPath(): string {
    return this.#files.newPath();
  }

  bodyPathOf(version: ObjectVersion): string {
    return this.#files.pathOf(version.versionId);
  }

  partPathOf(part: Part): string {
    return this.#files.pathOf(part.file);
  }

  /** Makes the arrival the newest version of its key; durable on return. Throws what its expectation throws. */
  async addObject(arrival: Arrival): Promise<ObjectVersion> {
    const versionId = newId();
    await this.#files.keep(arrival.path, versionId);
    const { version, parts } = await this.#orDrop([versionId], () => this.#putInPlace(arrival, versionId));
    await this.#files.drop(parts);
    return version;
  }

  /** Hides the key behind a delete marker. */
  addMarker(key: string, expect: Expectation): DeleteMarker {
    expect(this.current(key));
    const version = { kind: "delete-marker" as const, key, versionId: newId(), ...this.#sequence.next() };
    this.#record({ op: "put", version });
    return version;
  }

  /** Deletes one version for good; undefined where there is none. */
  async removeVersion(key: string, versionId: string): Promise<Removal | undefined> {
    const version = this.versionsOf(key).find((candidate) => candidate.versionId === versionId);
    if (version === undefined) return undefined;
    const instant = this.#sequence.next();
    this.#record({ op: "remove", key, versionId });
    if (version.kind === "object") await this.#files.drop([versionId]);
    return { version, instant };
  }

  beginUpload(begin: Omit<Upload, "uploadId" | "startedAt">): Upload {
    const upload = { ...begin, uploadId: newId(), startedAt: this.#sequence.next().at };
    this.#record({ op: "upload", upload });
    return upload;
  }

  /** The upload under way with this id and key; throws NoSuchUpload. */
  uploadOf(key: string, uploadId: string): OpenUpload {
    const open = this.#state.uploads.get(uploadId);
    if (open?.upload.key !== key) throw noSuchUpload();
    return open;
  }

  /** Adds a part, or puts it in the place of the one with its number. */
  async addPart(open: OpenUpload, path: string, part: Omit<Part, "file" | "at">): Promise<Part> {
    const file = newId();
    await this.#files.keep(path, file);
    const added = { ...part, file, at: this.#sequence.next().at };
    const replaced = await this.#orDrop([file], () => {
      this.expectUpload(open.upload);
      const before = open.parts.get(part.number);
      this.#record({ op: "part", uploadId: open.upload.uploadId, part: added });
      return before;
    });
    if (replaced !== undefined) await this.#files.drop([replaced.file]);
    return added;
  }

  async abortUpload(upload: Upload): Promise<void> {
    this.expectUpload(upload);
    const parts = this.#partFilesOf(upload.uploadId);
    this.#record({ op: "abort", uploadId: upload.uploadId });
    await this.#files.drop(parts);
  }

  /** Throws NoSuchUpload where the upload was completed or aborted meanwhile. */
  expectUpload(upload: Upload): void {
    if (!this.#state.uploads.has(upload.uploadId)) throw noSuchUpload();
  }

  /** What is still under way then fails: nothing is written any more. */
  close(): void {
    this.#isClosed = true;
    this.#journal.close();
  }

  #putInPlace({ draft, expect }: Arrival, versionId: string): { version: ObjectVersion; parts: readonly string[] } {
    expect(this.current(draft.key));
    const parts = this.#partFilesOf(draft.uploadId);
    const version = { kind: "object" as const, ...draft, versionId, ...this.#sequence.next() };
    this.#record({ op: "put", version });
    return { version, parts };
  }

  async #orDrop<Result>(files: readonly string[], act: () => Result): Promise<Result> {
    try {
      return act();
    } catch (error) {
      await this.#files.drop(files);
      throw error;
    }
  }

  #record(entry: BucketEntry): void {
    if (this.#isClosed) throw new Error("the endpoint is closing");
    this.#journal.append(entry);
    applyEntry(this.#state, entry);
  }

  #partFilesOf(uploadId: string | undefined): readonly string[] {
    const open = uploadId === undefined ? undefined : this.#state.uploads.get(uploadId);
    return open === undefined ? [] : [...open.parts.values()].map((part) => part.file);
  }

  /** Only at the start, when nobody reads or writes. */
  #tidy(): void {
    const entries = entriesOf(this.#state);
    if (this.#journal.lines > COMPACT_ABOVE_RATIO * entries.length) this.#journal.rewrite(entries);
    const bodies = this.#state.index.all().map((version) => version.versionId);
    const parts = [...this.#state.uploads.keys()].flatMap((uploadId) => this.#partFilesOf(uploadId));
    this.#files.sweep(new Set([...bodies, ...parts]));
  }
}

function noSuchUpload(): S3Error {
  return new S3Error("NoSuchUpload", "The specified multipart upload does not exist: never, completed or aborted.");
}

function damaged(folder: string, lines: number): Error {
  return new Error(
    `the bucket in ${folder} has ${lines} damaged lines in its journal.jsonl: repair or remove the folder`,
  );
}

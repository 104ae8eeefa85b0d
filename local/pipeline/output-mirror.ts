import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  type DeleteMarkerEntry,
  GetObjectCommand,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { isMissing } from "../is-missing.ts";
import { makeFolder } from "../make-folder.ts";
import { incomingPathOf, outputPathOf, sparePathOf } from "./output-path.ts";

/** Which bucket is mirrored to which folder. */
export interface MirrorSettings {
  readonly s3: S3Client;
  readonly bucket: string;
  readonly folder: string;
  /** The folder that the bucket itself lies in. Two runs may mirror theirs into one folder. */
  readonly source: string;
  readonly onFault: (error: Error) => void;
}

/**
 * Keeps a folder of plain files in step with the output bucket, so that documents can be opened, grepped and copied.
 *
 * The bucket is the truth: files are only ever written from it, each in one move, so that no reader sees half a document.
 */
export class OutputMirror {
  readonly #settings: MirrorSettings;
  #last: Promise<void> = Promise.resolve();

  constructor(settings: MirrorSettings) {
    this.#settings = settings;
  }

  /** Brings the file of one key up to date, gone objects included; in the order asked. */
  sync(key: string): void {
    this.#last = this.#last
      .then(() => this.#copy(key))
      .catch((error: unknown) => this.#settings.onFault(withPath(error, this.#settings.folder)));
  }

  /** Finds what changed while nobody mirrored: after a crash, or where the folder was cleared. */
  async catchUp(): Promise<void> {
    const { s3, bucket, folder } = this.#settings;
    let keys = 0;
    for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue;
        keys += 1;
        const file = await stat(outputPathOf(folder, Key)).catch(() => undefined);
        const isCurrent = file?.size === Size && file !== undefined && file.mtime >= (LastModified ?? file.mtime);
        if (!isCurrent) this.sync(Key);
      }
    }
    await this.settled();
    if ((await countFiles(folder)) > keys) await this.#findGone();
    await this.settled();
  }

  /** Asks for all that was ever deleted, so only where files are left over. One newer than its object's end is not ours. */
  async #findGone(): Promise<void> {
    const { s3, bucket, folder } = this.#settings;
    for await (const { Key = "", LastModified } of deletionsIn(s3, bucket)) {
      for (const path of [outputPathOf(folder, Key), sparePathOf(folder, Key)]) {
        const file = await stat(path).catch(() => undefined);
        if (file?.isFile() && LastModified !== undefined && file.mtime <= LastModified) this.sync(Key);
      }
    }
  }

  /** Resolves when every key named so far is up to date. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #copy(key: string): Promise<void> {
    const { folder, source } = this.#settings;
    const body = await this.#bodyOf(key);
    const paths = [outputPathOf(folder, key), sparePathOf(folder, key)] as const;
    if (body === undefined) return removeAny(paths);
    const fresh = incomingPathOf(folder, source);
    makeFolder(folder);
    await writeFile(fresh, body);
    try {
      await place(fresh, paths[0]);
    } catch (error) {
      if (!isNameTaken(error)) throw error;
      await place(fresh, paths[1]);
    }
  }

  async #bodyOf(key: string): Promise<Uint8Array | undefined> {
    const { s3, bucket } = this.#settings;
    try {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await object.Body?.transformToByteArray();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

/** The keys that hold nothing any more, each with the time since when. */
async function* deletionsIn(s3: S3Client, bucket: string): AsyncGenerator<DeleteMarkerEntry> {
  for (let from = {}; ; ) {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, ...from }));
    yield* (page.DeleteMarkers ?? []).filter(({ IsLatest }) => IsLatest);
    if (!page.IsTruncated) return;
    from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

/** A write that fails names no path, and the disk that is full may not be the one of the data folder. */
function withPath(thrown: unknown, path: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return "path" in error ? error : Object.assign(error, { path });
}

async function place(fresh: string, path: string): Promise<void> {
  makeFolder(dirname(path));
  await rename(fresh, path);
}

async function removeAny(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(path, { force: true }).catch((error: unknown) => {
      if (!isNameTaken(error)) throw error;
    });
  }
}

const NAME_TAKEN = new Set<unknown>(["EEXIST", "ENOTDIR", "EISDIR", "ENOTEMPTY", "ERR_FS_EISDIR"]);

/** One key is another's folder ("a.json" and "a.json/b"): S3 has no folders, file systems do. */
function isNameTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && NAME_TAKEN.has(error.code);
}

import {
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { type CleanDocument, type Rejection, type SourceView, viewSource } from "../../cleaner/index.ts";
import { OUTPUT_PREFIXES } from "../../lambdas/clean/contract.ts";
import { rowOf } from "../../review/index.ts";
import { isMissing } from "../is-missing.ts";
import { BUCKETS } from "../pipeline/index.ts";
import type { LiveFeed } from "./live-feed.ts";

/** Documents read at a time. */
const READERS = 4;

/** Reads documents from the output bucket for the review page: as texts, and as rows of the overview. */
export class OutputShelf {
  readonly #s3: S3Client;
  readonly #feed: LiveFeed;
  readonly #waiting = new Set<string>();
  /** One reader to a key: of two, the one with the older text might be the last to tell. */
  readonly #underWay = new Set<string>();
  #readers = 0;
  #isListed = false;

  constructor(s3: S3Client, feed: LiveFeed) {
    this.#s3 = s3;
    this.#feed = feed;
  }

  /** Finds what earlier runs left; the feed is complete when all of it is read. */
  async catchUp(): Promise<void> {
    for await (const page of paginateListObjectsV2({ client: this.#s3 }, { Bucket: BUCKETS.output })) {
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) this.changed(Key);
    }
    this.#isListed = true;
    this.#completeIfIdle();
  }

  /** An output came, changed or went: its row follows soon. How far an archive is makes no row: its pages do. */
  changed(key: string): void {
    if (key.startsWith(OUTPUT_PREFIXES.handedOver)) return;
    this.#waiting.add(key);
    if (this.#readers >= READERS) return;
    this.#readers += 1;
    void this.#read();
  }

  /** The JSON of one document; undefined where there is none. */
  async textOf(key: string): Promise<string | undefined> {
    const object = await this.#get({ Bucket: BUCKETS.output, Key: key });
    return object?.Body?.transformToString("utf-8");
  }

  /** The page that a document was made of, as it was; undefined where document or page is gone. */
  async sourceOf(key: string): Promise<SourceView | undefined> {
    const text = await this.textOf(key);
    if (text === undefined) return undefined;
    const { source } = JSON.parse(text) as CleanDocument | Rejection;
    const version = source.versionId === undefined ? {} : { VersionId: source.versionId };
    const object = await this.#get({ Bucket: BUCKETS.ingest, Key: source.key, ...version });
    if (object?.Body === undefined) return undefined;
    const { ContentType: contentType, ContentEncoding: contentEncoding } = object;
    return viewSource({
      bytes: await object.Body.transformToByteArray(),
      key: source.key,
      uri: source.uri,
      ...(contentType === undefined ? {} : { contentType }),
      ...(contentEncoding === undefined ? {} : { contentEncoding }),
    });
  }

  async #get(of: GetObjectCommandInput): Promise<GetObjectCommandOutput | undefined> {
    try {
      return await this.#s3.send(new GetObjectCommand(of));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #read(): Promise<void> {
    for (let key = this.#takeNext(); key !== undefined; key = this.#takeNext()) {
      await this.#tellRow(key).catch((error: unknown) =>
        this.#feed.trouble(`${key} can't be read: ${error instanceof Error ? error.message : String(error)}`),
      );
      this.#underWay.delete(key);
    }
    this.#readers -= 1;
    this.#completeIfIdle();
  }

  #completeIfIdle(): void {
    if (this.#isListed && this.#readers === 0) this.#feed.complete();
  }

  /** A key that changes while somebody reads it waits, and that reader finds it when it is done. */
  #takeNext(): string | undefined {
    const key = firstOutside(this.#waiting, this.#underWay);
    if (key === undefined) return undefined;
    this.#waiting.delete(key);
    this.#underWay.add(key);
    return key;
  }

  async #tellRow(key: string): Promise<void> {
    const text = await this.textOf(key);
    if (text === undefined) {
      this.#feed.gone(key);
      return;
    }
    // The clean function wrote it, and nobody else writes to the output bucket.
    const page = JSON.parse(text) as CleanDocument | Rejection;
    this.#feed.put(rowOf(page, key));
  }
}

function firstOutside(names: Iterable<string>, others: ReadonlySet<string>): string | undefined {
  for (const name of names) if (!others.has(name)) return name;
  return undefined;
}

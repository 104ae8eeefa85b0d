import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { S3Error } from "../s3-error.ts";
import { Bucket } from "./bucket.ts";
import { Sequence } from "./sequence.ts";

/** 3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit at each end: also a safe folder name. */
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** All buckets under one folder, each in a folder of its own name under `buckets/`. */
export class Store {
  readonly #folder: string;
  readonly #sequence: Sequence;
  readonly #buckets = new Map<string, Bucket>();

  /** Opens the buckets that are there. `now` gives milliseconds since 1970. */
  constructor(root: string, now: () => number) {
    this.#folder = join(root, "buckets");
    this.#sequence = new Sequence(now);
    mkdirSync(this.#folder, { recursive: true });
    for (const entry of readdirSync(this.#folder, { withFileTypes: true }))
      if (entry.isDirectory() && BUCKET_NAME.test(entry.name)) this.#open(entry.name);
  }

  /** In the order of their names. */
  buckets(): readonly Bucket[] {
    return [...this.#buckets.keys()].sort().flatMap((name) => this.#buckets.get(name) ?? []);
  }

  find(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  /** Makes a bucket; throws InvalidBucketName. One that is there stays as it is. */
  ensureBucket(name: string): Bucket {
    if (!BUCKET_NAME.test(name) || name.includes(".."))
      throw new S3Error(
        "InvalidBucketName",
        `"${name}" is no bucket name: 3 to 63 of a-z, 0-9, dot and hyphen, a letter or digit at each end.`,
      );
    return this.#buckets.get(name) ?? this.#open(name);
  }

  close(): void {
    for (const bucket of this.#buckets.values()) bucket.close();
  }

  #open(name: string): Bucket {
    const bucket = new Bucket(join(this.#folder, name), name, this.#sequence);
    this.#buckets.set(name, bucket);
    return bucket;
  }
}

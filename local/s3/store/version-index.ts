import { compareKeys, firstNotBefore } from "./key-order.ts";
import type { Version } from "./version.ts";

/** Every version of every key of one bucket, in memory: about 600 bytes each. */
export class VersionIndex {
  /** Oldest first. */
  readonly #byKey = new Map<string, Version[]>();
  /** Sorted, as soon as somebody asks. */
  #keys: string[] = [];
  #sorted = true;

  /** Every key that has a version, a delete marker included, in S3's order. */
  keys(): readonly string[] {
    if (!this.#sorted) this.#keys.sort(compareKeys);
    this.#sorted = true;
    return this.#keys;
  }

  /** Newest first. */
  versionsOf(key: string): readonly Version[] {
    return this.#byKey.get(key)?.toReversed() ?? [];
  }

  /** What a GET without a version id sees. */
  current(key: string): Version | undefined {
    return this.#byKey.get(key)?.at(-1);
  }

  add(version: Version): void {
    const versions = this.#byKey.get(version.key);
    if (versions !== undefined) {
      versions.push(version);
      return;
    }
    this.#byKey.set(version.key, [version]);
    this.#keys.push(version.key);
    this.#sorted = false;
  }

  remove(key: string, versionId: string): void {
    const left = (this.#byKey.get(key) ?? []).filter((version) => version.versionId !== versionId);
    if (left.length > 0) {
      this.#byKey.set(key, left);
      return;
    }
    if (this.#byKey.delete(key)) this.#keys.splice(firstNotBefore(this.keys(), key), 1);
  }

  /** All versions, each key's oldest first. */
  all(): readonly Version[] {
    return [...this.#byKey.values()].flat();
  }
}

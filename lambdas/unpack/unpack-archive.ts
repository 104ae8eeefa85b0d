import type { S3Client } from "@aws-sdk/client-s3";
import { type ArchiveEvent, DEFAULT_LIMITS, readArchive } from "../../archives/index.ts";
import { type RejectionCode, writeRejection } from "../../cleaner/index.ts";
import { outputKeyOf } from "../clean/output-key.ts";
import { openOutputStore } from "../clean/output-store.ts";
import { compareSequencers } from "../clean/sequencer.ts";
import { writeOutcome } from "../clean/write-outcome.ts";
import { type ArchiveObject, openArchive } from "./archive-object.ts";
import type { Archive, ArchiveState, Counts } from "./archive-state.ts";
import { pageKeyOf, putPage } from "./page-store.ts";
import type { Settings } from "./settings.ts";
import { Workers } from "./workers.ts";

/** What unpacking needs beside the archive. */
export interface Workplace {
  readonly s3: S3Client;
  readonly settings: Settings;
  /** Whether the leg must end here: the function's time is running out. */
  readonly isLate: () => boolean;
}

/** What one leg came to. `superseded`: a newer upload of the archive is being unpacked, so there is nothing left to say. */
export type Leg = Pick<ArchiveState, "state" | "code" | "done" | "counts"> | { readonly state: "superseded" };

/** Pages on their way to S3 at once: a put takes some 20 ms, most of it waiting. */
const PUTS_AT_ONCE = 24;

/**
 * Reads an archive and writes each page of it, from the entry after `done` on, until the end or until it is late.
 *
 * Numbers and names are the archive's own, so that a leg that is cut short and one that runs twice write the same
 * pages in the same places. The bytes are read from the start each time; what is done is passed over.
 */
export async function unpackArchive(place: Workplace, { archive, done, counts }: ArchiveState): Promise<Leg> {
  const object = await openArchive(place.s3, archive);
  if (object === undefined) return { state: "gone", done, ...(counts === undefined ? {} : { counts }) };
  const leg = new Unpacking(place, archive, object);
  const name = object.contentEncoding === "br" ? `${archive.key}.br` : archive.key;
  const limits = { ...DEFAULT_LIMITS, maxEntryBytes: place.settings.maxPageBytes };
  const tally = new Tally(counts);
  let last = done;
  for await (const event of readArchive(object, name, limits)) {
    if (event.kind === "stopped") {
      await leg.reject(event);
      if (leg.isSuperseded) return { state: "superseded" };
      return { state: "rejected", code: event.code, done: last, counts: tally.counts };
    }
    if (event.n <= done) continue;
    tally.add(event);
    last = event.n;
    await leg.take(event);
    if (leg.isSuperseded) break;
    if (!place.isLate()) continue;
    await leg.settle();
    return leg.isSuperseded ? { state: "superseded" } : { state: "waiting", done: last, counts: tally.counts };
  }
  await leg.finish();
  return leg.isSuperseded ? { state: "superseded" } : { state: "unpacked", done: last, counts: tally.counts };
}

type Refused = Extract<ArchiveEvent, { code: RejectionCode }>;

/** The writing half of a leg. */
class Unpacking {
  readonly #place: Workplace;
  readonly #archive: Archive;
  readonly #object: ArchiveObject;
  readonly #workers = new Workers(PUTS_AT_ONCE);
  isSuperseded = false;

  constructor(place: Workplace, archive: Archive, object: ArchiveObject) {
    this.#place = place;
    this.#archive = archive;
    this.#object = object;
  }

  /** Resolves as soon as there is room for the next one. */
  async take(event: Exclude<ArchiveEvent, { kind: "stopped" }>): Promise<void> {
    if (event.kind === "skipped") return;
    await this.#workers.add(event.kind === "page" ? () => this.#put(event) : () => this.#refuse(event));
  }

  async settle(): Promise<void> {
    await this.#workers.settled();
  }

  /** Records why the archive ends here, after everything before it is safe. */
  async reject(event: Refused): Promise<void> {
    await this.settle();
    if (!this.isSuperseded) await this.#record(this.#archive.key, event, this.#object.size);
  }

  /** Takes away what an older upload of the key came to, as an archive or a page, once every page of this one is safe. */
  async finish(): Promise<void> {
    await this.settle();
    const store = openOutputStore(this.#place.s3, this.#place.settings.outputBucket);
    for (const fate of ["cleaned", "rejected"] as const) {
      const key = outputKeyOf(this.#archive.key, fate);
      const seen = await store.look(key);
      if (seen !== undefined && compareSequencers(this.#archive.sequencer, seen.sequencer) > 0)
        await store.remove(key, seen);
    }
  }

  async #put(page: Extract<ArchiveEvent, { kind: "page" }>): Promise<void> {
    const written = await putPage(this.#place.s3, this.#archive, page);
    if (written === "superseded") this.isSuperseded = true;
  }

  async #refuse(event: Extract<ArchiveEvent, { kind: "refused" }>): Promise<void> {
    await this.#record(pageKeyOf(this.#archive, event.name), event, event.byteCount);
  }

  async #record(key: string, { code, detail }: Refused, byteCount: number): Promise<void> {
    const { bucket, versionId, sequencer } = this.#archive;
    const version = versionId === undefined || key !== this.#archive.key ? {} : { versionId };
    const id = `etag:${this.#object.etag.replaceAll('"', "")}`;
    const rejection = writeRejection({ uri: `s3://${bucket}/${key}`, key, ...version, id, byteCount }, code, detail);
    const store = openOutputStore(this.#place.s3, this.#place.settings.outputBucket);
    await writeOutcome(store, { kind: "page", bucket, key, ...version, sequencer }, { kind: "rejected", rejection });
  }
}

/** Adds up entries, from where the leg before left off. */
class Tally {
  #pages: number;
  #refused: number;
  readonly #skipped: Map<string, number>;

  constructor(before: Counts = { pages: 0, refused: 0, skipped: {} }) {
    this.#pages = before.pages;
    this.#refused = before.refused;
    this.#skipped = new Map(Object.entries(before.skipped));
  }

  add(event: Exclude<ArchiveEvent, { kind: "stopped" }>): void {
    if (event.kind === "page") this.#pages += 1;
    else if (event.kind === "refused") this.#refused += 1;
    else this.#count(event.why);
  }

  get counts(): Counts {
    return { pages: this.#pages, refused: this.#refused, skipped: Object.fromEntries(this.#skipped) };
  }

  /** Reasons hold a stranger's words (a content type, a status): past a number of them they are one. */
  #count(why: string): void {
    const reason = this.#skipped.has(why) || this.#skipped.size < MAX_REASONS ? why.slice(0, 100) : "other reasons";
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }
}

const MAX_REASONS = 50;

import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a backfill was asked for. */
export interface BackfillRequest {
  /** First part of the keys that are meant; "" for all. */
  readonly prefix: string;
  /** A condition on what is stored (see `readWhere`); "" for none. */
  readonly where: string;
  /** The bound of the sample (see `sampleBoundOf`). */
  readonly below: string;
}

/** A request in its file. */
export interface AskedBackfill {
  readonly request: BackfillRequest;
  /** Every page of it is in the queue. */
  readonly done: () => void;
}

const WHOLE = ".json";

/**
 * Wishes of the command line to a pipeline, which may be running: files in its data folder, because a folder is all that
 * two processes share. The pipeline looks for them a few times a second.
 */
export class BackfillFiles {
  /** A file for each request: one that waits, for its turn or while all is paused, is not put in another's place. */
  readonly #requests: string;
  readonly #paused: string;
  /** The journal of the low-priority queue. */
  readonly queue: string;

  constructor(dataDir: string) {
    this.#requests = join(dataDir, "backfill", "requests");
    this.#paused = join(dataDir, "backfill", "paused");
    this.queue = join(dataDir, "queue", "backfill.jsonl");
    for (const folder of [this.#requests, dirname(this.queue)]) mkdirSync(folder, { recursive: true });
  }

  get isPaused(): boolean {
    return existsSync(this.#paused);
  }

  pause(): void {
    writeFileSync(this.#paused, "");
  }

  resume(): void {
    rmSync(this.#paused, { force: true });
  }

  /** Whole or not at all: a reader never sees half of it. */
  ask(request: BackfillRequest): void {
    const path = join(this.#requests, randomUUID());
    writeFileSync(path, JSON.stringify(request));
    renameSync(path, `${path}${WHOLE}`);
  }

  /** One that was asked and is not in the queue yet. */
  asked(): AskedBackfill | undefined {
    const name = readdirSync(this.#requests).find((file) => file.endsWith(WHOLE));
    if (name === undefined) return undefined;
    const path = join(this.#requests, name);
    // Written by `ask` alone.
    const request = JSON.parse(readFileSync(path, "utf8")) as BackfillRequest;
    return { request, done: () => rmSync(path, { force: true }) };
  }
}

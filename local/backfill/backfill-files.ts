import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

/**
 * Wishes of the command line to a pipeline, which may be running: files in its data folder, because a folder is all that
 * two processes share. The pipeline looks for them a few times a second.
 */
export class BackfillFiles {
  readonly #request: string;
  readonly #paused: string;
  /** The journal of the low-priority queue. */
  readonly queue: string;

  constructor(dataDir: string) {
    this.#request = join(dataDir, "backfill", "request.json");
    this.#paused = join(dataDir, "backfill", "paused");
    this.queue = join(dataDir, "queue", "backfill.jsonl");
    for (const path of [this.#request, this.queue]) mkdirSync(dirname(path), { recursive: true });
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
    const part = `${this.#request}.part`;
    writeFileSync(part, JSON.stringify(request));
    renameSync(part, this.#request);
  }

  /** What was asked and not begun yet. */
  asked(): BackfillRequest | undefined {
    if (!existsSync(this.#request)) return undefined;
    // Written by `ask` alone.
    return JSON.parse(readFileSync(this.#request, "utf8")) as BackfillRequest;
  }

  /** Every page is in the queue. */
  done(): void {
    rmSync(this.#request, { force: true });
  }
}

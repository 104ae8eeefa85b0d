import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "./new-id.ts";

/**
 * The files that hold bodies and parts. None is ever changed: each is written under `incoming/`, then renamed.
 *
 * Names are random and never made of keys, so no key can lead out of the folder.
 */
export class BodyFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(this.#incomingFolder, { recursive: true });
  }

  get #incomingFolder(): string {
    return join(this.#folder, "incoming");
  }

  /** A new path to write to; what still lies there at the next start is thrown away. */
  newPath(): string {
    return join(this.#incomingFolder, newId());
  }

  /** Where the body of a version, or a part, lies. Spread over 256 folders by the first digits of its name. */
  pathOf(name: string): string {
    return join(this.#folder, "bodies", name.slice(0, 2), name);
  }

  /** Makes a whole file from `newPath` the body called `name`; where that fails, the file is gone. */
  async keep(path: string, name: string): Promise<void> {
    try {
      await mkdir(dirname(this.pathOf(name)), { recursive: true });
      await rename(path, this.pathOf(name));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async drop(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(this.pathOf(name), { force: true });
  }

  /** Deletes what a crash left behind: half-written files, and bodies that no journal line speaks of. */
  sweep(known: ReadonlySet<string>): void {
    rmSync(this.#incomingFolder, { recursive: true, force: true });
    mkdirSync(this.#incomingFolder);
    const bodies = join(this.#folder, "bodies");
    if (!existsSync(bodies)) return;
    for (const shard of readdirSync(bodies))
      for (const name of readdirSync(join(bodies, shard)))
        if (!known.has(name)) rmSync(join(bodies, shard, name), { force: true });
  }
}

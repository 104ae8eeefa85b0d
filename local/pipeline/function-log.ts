import { closeSync, existsSync, openSync, renameSync, writeSync } from "node:fs";

/** What the functions write, line by line, in a file of this run; the run before is kept as `<name>.previous`. */
export class FunctionLog {
  readonly #file: number;

  /** Throws the file system's error where the file can't be made. */
  constructor(path: string) {
    if (existsSync(path)) renameSync(path, `${path}.previous`);
    this.#file = openSync(path, "a");
  }

  write(line: string): void {
    writeSync(this.#file, `${line}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

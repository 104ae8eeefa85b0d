import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";

/** What a journal held when it was opened. */
export interface JournalContents<Entry> {
  readonly entries: readonly Entry[];
  /** Whole lines that could not be read: the disk's fault, since a torn last line is cut off without a word. */
  readonly damagedLines: number;
}

/**
 * An append-only log of JSON lines: what was appended survives the end of this process, however it ends.
 *
 * Not synced to the platter per line: a power cut may lose the last moments, a crash or kill -9 loses nothing.
 * Errors of the file system (ENOSPC, EROFS) are thrown after the file was cut back to its last whole line.
 */
export class Journal<Entry> {
  readonly #path: string;
  #file: number;
  #lines = 0;

  private constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "a");
  }

  static open<Entry>(path: string): { journal: Journal<Entry>; contents: JournalContents<Entry> } {
    const journal = new Journal<Entry>(path);
    const bytes = readFileSync(path);
    const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
    if (wholeBytes < bytes.length) ftruncateSync(journal.#file, wholeBytes);
    const lines = bytes.subarray(0, wholeBytes).toString("utf8").split("\n").slice(0, -1);
    const entries = lines.map(readLine<Entry>).filter((entry) => entry !== undefined);
    journal.#lines = lines.length;
    return { journal, contents: { entries, damagedLines: lines.length - entries.length } };
  }

  /** Lines written since the file was begun: what a reader would have to replay. */
  get lines(): number {
    return this.#lines;
  }

  append(entry: Entry): void {
    const sizeBefore = fstatSync(this.#file).size;
    try {
      appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      ftruncateSync(this.#file, sizeBefore);
      throw error;
    }
    this.#lines += 1;
  }

  /** Replaces the whole log by an equivalent one, atomically. */
  rewrite(entries: readonly Entry[]): void {
    const fresh = `${this.#path}.new`;
    writeFileSync(fresh, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { flush: true });
    renameSync(fresh, this.#path);
    closeSync(this.#file);
    this.#file = openSync(this.#path, "a");
    this.#lines = entries.length;
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

function readLine<Entry>(line: string): Entry | undefined {
  try {
    // Written by append() above and by nobody else; a line that parses is a line that was written whole.
    return JSON.parse(line) as Entry;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

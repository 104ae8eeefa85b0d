/** Further in is no indentation. */
const MAX_CHARS = 200;

/** White space in front of verbatim text: what stands on its last line is how far the first line is indented, as highlighters write it. */
export class Indent {
  #written = "";

  add(space: string): void {
    const ahead = (this.#written + space.slice(-MAX_CHARS)).slice(-MAX_CHARS);
    this.#written = ahead.slice(ahead.lastIndexOf("\n") + 1);
  }

  /** The indentation of the line that begins now; the next one has none. */
  take(): string {
    const written = this.#written;
    this.#written = "";
    return written;
  }
}

/** The lines of a source, by number. Carriage returns count as white space of the line. */
export class SourceLines {
  readonly source: string;
  readonly count: number;
  readonly #starts: Uint32Array;

  constructor(source: string) {
    this.source = source;
    let count = 1;
    for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) count++;
    const starts = new Uint32Array(count + 1);
    let line = 1;
    for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts[line++] = at + 1;
    starts[count] = source.length + 1;
    this.#starts = starts;
    this.count = count;
  }

  start(line: number): number {
    return this.#starts[Math.min(line, this.count)] ?? 0;
  }

  /** Where the line ends, its line feed left out. */
  end(line: number): number {
    return this.start(line + 1) - 1;
  }

  /** Without white space at its end; "" behind the last line. */
  text(line: number): string {
    return line >= this.count ? "" : this.source.slice(this.start(line), this.end(line)).trimEnd();
  }
}

/** What the shell is told. A run stopped by a signal ends with 128 + the signal's number, as shells do. */
export const EXIT = {
  done: 0,
  /** Some pages were rejected or failed, or the run had to stop; what was written is whole. */
  partly: 1,
  /** The call was wrong and nothing was done. */
  usage: 2,
} as const;

/** An end of the command with one sentence for the person at the terminal: what is wrong and what to do next. */
export class Stop extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number = EXIT.usage) {
    super(sentence);
    this.name = "Stop";
    this.exitCode = exitCode;
  }
}

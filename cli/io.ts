import type { Readable, Writable } from "node:stream";

/** A place to write that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything a command may touch outside its arguments: the process, or a test's stand-in. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** What was asked for: documents, explanations, help. */
  readonly stdout: Output;
  /** Everything said about it: progress, problems, the summary. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /**
   * Calls back on Ctrl-C and when asked to terminate, with the exit code that goes with it; the second time the
   * process ends at once. Returns what takes the listener away.
   */
  readonly onInterrupt: (listener: (exitCode: number) => void) => () => void;
}

import { parseJson } from "../parse-json.ts";

/** What the unpack function's log says of one leg of an archive. The key is as logged: what can't be seen is escaped. */
export interface ArchiveLine {
  readonly fate: "unpacked" | "rejected" | "waiting" | "gone";
  readonly key: string;
  readonly milliseconds: number;
  /** Why it is rejected. */
  readonly code?: string;
  /** Of all legs so far. */
  readonly counts?: {
    readonly pages: number;
    /** Entries that are rejected without ever being pages. */
    readonly refused: number;
    readonly skipped: Readonly<Record<string, number>>;
  };
}

/** Reads one line of the unpack function's log; undefined where it speaks of no archive. */
export function readArchiveLine(line: string): ArchiveLine | undefined {
  if (!line.startsWith("{") || !line.includes('"milliseconds"')) return undefined;
  const entry = parseJson(line);
  const isLeg =
    typeof entry === "object" && entry !== null && "fate" in entry && "key" in entry && "milliseconds" in entry;
  // Written by lambdas/unpack/powertools-reporter.ts, whose lines with a time are reports of legs.
  return isLeg ? (entry as ArchiveLine) : undefined;
}

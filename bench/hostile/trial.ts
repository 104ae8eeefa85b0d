/** What a child process is asked to do. */
export interface TrialOrder {
  readonly contender: string;
  readonly shape: string;
  /** Characters of the page whose memory is measured, and timed. */
  readonly chars: number;
  /** A smaller page that is timed in turn with the other; absent where only memory counts. */
  readonly half?: number;
  readonly rounds: number;
}

/** What came of it. Times are CPU time, the least of all rounds. */
export interface Trial {
  readonly bytes: number;
  readonly ms: number;
  readonly halfMs: number;
  /** Peak resident set of the process after the first page, in MB of a million bytes. */
  readonly peakMb: number;
  /** ... of which so much was there before it. */
  readonly restMb: number;
  readonly fate: Fate;
  /** Flags, or why the page was refused. */
  readonly said: string;
}

/** `held`: both sentences are in the text; `ledger`: in the text or the ledger; `lost`: one is nowhere; `empty`: no text and no word about it. */
export type Fate =
  | "held"
  | "ledger"
  | "refused"
  | "lost"
  | "empty"
  | "threw"
  | "stack overflow"
  | "time-out"
  | "crashed";

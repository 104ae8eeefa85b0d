/** What a child process is asked to do. */
export interface TrialOrder {
  readonly contender: string;
  readonly shape: string;
  readonly chars: number;
  /** A smaller page that is cleaned first and timed in turn with the other; absent where nothing is compared. */
  readonly smaller?: number;
  readonly rounds: number;
}

/** What came of it. Times are CPU time, the least of all rounds. */
export interface Trial {
  readonly bytes: number;
  readonly ms: number;
  readonly smallerMs: number;
  /** Peak resident set of the process after the page, in MB of a million bytes. */
  readonly peakMb: number;
  /** ... after the smaller page, which comes first, ... */
  readonly smallerPeakMb: number;
  /** ... and before both. */
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

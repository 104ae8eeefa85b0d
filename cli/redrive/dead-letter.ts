/** What is known of one queue's dead letters. */
export interface DeadLetters {
  /** What the messages are about: "pages", "archives", "backfill". */
  readonly queue: string;
  readonly count: number;
  /** Why, as far as the function's log still says: how often each reason stands there, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
}

/** Counts reasons, most frequent first. */
export function countReasons(reasons: Iterable<string>): DeadLetters["reasons"] {
  const times = new Map<string, number>();
  for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
  return [...times].map(([reason, n]) => ({ reason, times: n })).sort((a, b) => b.times - a.times);
}

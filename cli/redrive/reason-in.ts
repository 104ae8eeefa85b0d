/** Why a page or an archive failed, as an entry of a function's log says it; undefined where it gives no reason. */
export function reasonIn(entry: unknown): string | undefined {
  // Written by lambdas/clean/powertools-reporter.ts, whose faults have a reason and the error's name.
  if (typeof entry !== "object" || entry === null || !("reason" in entry)) return undefined;
  return `${"error" in entry ? `${entry.error}: ` : ""}${entry.reason}`;
}

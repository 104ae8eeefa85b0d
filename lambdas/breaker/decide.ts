import type { WAKES } from "./contract.ts";
import type { Limits } from "./settings.ts";

/** What woke the breaker. */
export type Wake = (typeof WAKES)[keyof typeof WAKES]["wake"];

/** What is to become of the event source: `leave` changes nothing. */
export interface Decision {
  readonly cleaning: "rest" | "run" | "leave";
  readonly because: "cap reached" | "outside of open hours" | "within limits";
}

/**
 * Whether cleaning may go on. Depends on the clock and the count alone, never on what was decided before: a look that
 * comes twice, late or not at all does no harm.
 */
export function decide(wake: Wake, pagesToday: number, { limits, now }: { limits: Limits; now: Date }): Decision {
  if (pagesToday >= limits.dailyPageCap) return { cleaning: "rest", because: "cap reached" };
  if (!isOpen(limits.openHours, now.getUTCHours())) return { cleaning: "rest", because: "outside of open hours" };
  return { cleaning: wake === "resume" ? "run" : "leave", because: "within limits" };
}

/** Open hours that end before they begin go over midnight. */
function isOpen(hours: Limits["openHours"], hour: number): boolean {
  if (hours === undefined) return true;
  const { from, to } = hours;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

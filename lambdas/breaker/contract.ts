/** What the budget breaker and the ground it stands on must agree about: names only, no code. */

/** Environment variables of the function; `settings.ts` says what each may hold. */
export const ENV = {
  pages: "PAGES_MAPPING",
  backfill: "BACKFILL_MAPPING",
  dailyPageCap: "DAILY_PAGE_CAP",
  openHours: "OPEN_HOURS",
} as const;

/** Folder of the bundle under dist/lambdas/, and what Lambda calls in it. */
export const BUNDLE = { folder: "breaker", handler: "index.handler" } as const;

/**
 * What wakes the function, and so what it may do: "look" may only put cleaning to rest, "resume" may start it again.
 * A person who pauses cleaning by hand is therefore not overruled before the next day or the next opening.
 */
export const WAKES = { look: { wake: "look" }, resume: { wake: "resume" } } as const;

/** CloudWatch metrics, in the namespace of the clean function's and with the dimension `service` only. */
export const METRICS = { pagesToday: "PagesToday" } as const;

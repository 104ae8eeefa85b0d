import { ENV } from "./contract.ts";

/** What one deployment of the breaker was told. */
export interface Settings {
  /** The event source mapping that brings the clean function its pages. */
  readonly pages: string;
  /** The one that brings it pages again; absent where there is none. */
  readonly backfill?: string;
  /** The clean function's name in metrics: "winnow-prod". */
  readonly service: string;
  readonly limits: Limits;
}

/** When cleaning may run. */
export interface Limits {
  /** Pages of one day (UTC); infinite where there is no cap. */
  readonly dailyPageCap: number;
  /** Whole hours in UTC; absent where every hour is open. */
  readonly openHours?: { readonly from: number; readonly to: number };
}

/** Reads the settings once, at the edge. Throws one sentence that names the variable and what it may hold. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    pages: readName(env, ENV.pages),
    ...readBackfill(env[ENV.backfill]),
    service: readName(env, "POWERTOOLS_SERVICE_NAME"),
    limits: { dailyPageCap: readCap(env[ENV.dailyPageCap]), ...readHours(env[ENV.openHours]) },
  };
}

function readName(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set`);
  return value;
}

function readBackfill(value: string | undefined): Pick<Settings, "backfill"> {
  return value === undefined || value === "" ? {} : { backfill: value };
}

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;

function readCap(value: string | undefined): number {
  if (value === undefined || value === "none") return Number.POSITIVE_INFINITY;
  if (!WHOLE_NUMBER.test(value))
    throw new Error(`${ENV.dailyPageCap} is "${value}": it must be a whole number of pages, or "none"`);
  return Number(value);
}

const HOURS = /^(\d|1\d|2[0-3])-(\d|1\d|2[0-3])$/;

function readHours(value: string | undefined): Pick<Limits, "openHours"> {
  if (value === undefined || value === "always") return {};
  const [, from, to] = HOURS.exec(value) ?? [];
  if (from === undefined || to === undefined || from === to)
    throw new Error(`${ENV.openHours} is "${value}": it must be two hours as in "22-6", or "always"`);
  return { openHours: { from: Number(from), to: Number(to) } };
}

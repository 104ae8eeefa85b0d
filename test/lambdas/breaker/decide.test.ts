import { describe, expect, it } from "vitest";
import { decide } from "../../../lambdas/breaker/decide.ts";
import { readSettings } from "../../../lambdas/breaker/settings.ts";

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 22, hour, minute));
const NIGHT = { dailyPageCap: 100, openHours: { from: 22, to: 6 } };
const DAY = { dailyPageCap: Number.POSITIVE_INFINITY, openHours: { from: 9, to: 17 } };

describe("deciding whether cleaning goes on", () => {
  it.each([
    ["look", 0, "leave"],
    ["look", 99, "leave"],
    ["look", 100, "rest"],
    ["resume", 99, "run"],
    ["resume", 100, "rest"],
    ["resume", 1e9, "rest"],
  ] as const)("woken to %s after %i pages of a cap of 100: %s", (wake, pages, cleaning) => {
    expect(decide(wake, pages, { limits: { dailyPageCap: 100 }, now: at(12) }).cleaning).toBe(cleaning);
  });

  it.each([
    [NIGHT, at(21, 59), "rest"],
    [NIGHT, at(22), "run"],
    [NIGHT, at(0), "run"],
    [NIGHT, at(5, 59), "run"],
    [NIGHT, at(6), "rest"],
    [DAY, at(8, 59), "rest"],
    [DAY, at(9), "run"],
    [DAY, at(16, 59), "run"],
    [DAY, at(17), "rest"],
    [DAY, at(0), "rest"],
  ] as const)("opens by the hours of %j at %s: %s", (limits, now, cleaning) => {
    expect(decide("resume", 0, { limits, now }).cleaning).toBe(cleaning);
  });

  it("never starts what a person has paused because of a look, whatever the hour", () => {
    for (let hour = 0; hour < 24; hour += 1)
      for (const pages of [0, 99, 100])
        expect(decide("look", pages, { limits: NIGHT, now: at(hour) }).cleaning).not.toBe("run");
  });
});

describe("the breaker's settings", () => {
  const env = { PAGES_MAPPING: "mapping-1", POWERTOOLS_SERVICE_NAME: "winnow-dev" };

  it("are read from the variables that the ground sets", () => {
    expect(readSettings({ ...env, DAILY_PAGE_CAP: "1000", OPEN_HOURS: "22-6" })).toEqual({
      pages: "mapping-1",
      service: "winnow-dev",
      limits: { dailyPageCap: 1_000, openHours: { from: 22, to: 6 } },
    });
  });

  it("may name the event source of a backfill", () => {
    expect(readSettings({ ...env, BACKFILL_MAPPING: "mapping-2" }).backfill).toBe("mapping-2");
    expect(readSettings({ ...env, BACKFILL_MAPPING: "" })).not.toHaveProperty("backfill");
  });

  it("know no cap and no closing hour where none is given", () => {
    const open = { dailyPageCap: Number.POSITIVE_INFINITY };
    expect(readSettings(env).limits).toEqual(open);
    expect(readSettings({ ...env, DAILY_PAGE_CAP: "none", OPEN_HOURS: "always" }).limits).toEqual(open);
  });

  it.each([
    [{ PAGES_MAPPING: "" }, "PAGES_MAPPING is not set"],
    [{ POWERTOOLS_SERVICE_NAME: undefined }, "POWERTOOLS_SERVICE_NAME is not set"],
    [{ DAILY_PAGE_CAP: "0" }, 'DAILY_PAGE_CAP is "0"'],
    [{ DAILY_PAGE_CAP: "1e6" }, 'DAILY_PAGE_CAP is "1e6"'],
    [{ OPEN_HOURS: "6-6" }, 'OPEN_HOURS is "6-6"'],
    [{ OPEN_HOURS: "6-24" }, 'OPEN_HOURS is "6-24"'],
  ])("answer %j with a sentence", (wrong, sentence) => {
    expect(() => readSettings({ ...env, ...wrong })).toThrow(sentence);
  });
});

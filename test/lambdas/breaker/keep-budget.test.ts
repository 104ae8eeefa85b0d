import { beforeEach, describe, expect, it } from "vitest";
import { keepBudget, type Workplace } from "../../../lambdas/breaker/keep-budget.ts";
import type { Limits } from "../../../lambdas/breaker/settings.ts";
import { type FakeAws, openFakeAws } from "./fake-aws.ts";

let aws: FakeAws;

beforeEach(() => {
  aws = openFakeAws();
});

function placeAt(now: string, limits: Limits = { dailyPageCap: 1_000 }): Workplace {
  const settings = { pages: "mapping-1", backfill: "mapping-2", service: "winnow-dev", limits };
  return { cloudWatch: aws.cloudWatch, lambda: aws.lambda, settings, now: () => new Date(now) };
}

describe("keeping the budget", () => {
  it("counts the service's pages since midnight in UTC", async () => {
    aws.sums = [300, 200, 100];
    const report = await keepBudget(placeAt("2026-11-22T13:37:00Z"), "look");
    expect(report).toMatchObject({ pagesToday: 600, cleaning: "leave", eventSource: "unchanged" });
    expect(aws.asked).toMatchObject([
      {
        StartTime: new Date("2026-11-22T00:00:00Z"),
        EndTime: new Date("2026-11-22T13:38:00Z"),
        MetricDataQueries: [
          {
            MetricStat: {
              Metric: {
                Namespace: "Winnow",
                MetricName: "Pages",
                Dimensions: [{ Name: "service", Value: "winnow-dev" }],
              },
              Stat: "Sum",
            },
          },
        ],
      },
    ]);
    expect(aws.changes).toEqual([]);
  });

  it("asks for a span of a minute at least, even at the stroke of midnight", async () => {
    await keepBudget(placeAt("2026-11-23T00:00:00.000Z"), "resume");
    const [{ StartTime, EndTime } = {}] = aws.asked;
    expect(Number(EndTime) - Number(StartTime)).toBe(60_000);
  });

  it("turns the event source off at the cap, and says nothing new when it looks again", async () => {
    aws.sums = [600, 400];
    expect(await keepBudget(placeAt("2026-11-22T13:00:00Z"), "look")).toMatchObject({
      cleaning: "rest",
      because: "cap reached",
      eventSource: "turned",
    });
    expect((await keepBudget(placeAt("2026-11-22T13:05:00Z"), "look")).eventSource).toBe("unchanged");
    expect(aws.changes).toEqual([false]);
  });

  it("turns it on again when the next day begins, once, however often that is delivered", async () => {
    aws.state = "Disabled";
    for (const _ of [1, 2, 3]) await keepBudget(placeAt("2026-11-23T00:00:07Z"), "resume");
    expect(aws.changes).toEqual([true]);
  });

  it("puts a backfill to rest at the cap, not at closing time, and leaves it to a person to start it again", async () => {
    const hours: Limits = { dailyPageCap: 1_000, openHours: { from: 9, to: 17 } };
    await keepBudget(placeAt("2026-11-22T17:00:00Z", hours), "look");
    expect(aws).toMatchObject({ state: "Disabled", backfill: true });
    aws.sums = [1_000];
    await keepBudget(placeAt("2026-11-22T17:05:00Z", hours), "look");
    expect(aws.backfill).toBe(false);
    aws.sums = [];
    await keepBudget(placeAt("2026-11-23T09:00:00Z", hours), "resume");
    expect(aws).toMatchObject({ state: "Enabled", backfill: false });
  });

  it("is not fooled by the day's beginning delivered again after the cap was reached", async () => {
    aws.sums = [1_000];
    aws.state = "Disabled";
    expect((await keepBudget(placeAt("2026-11-23T04:00:00Z"), "resume")).cleaning).toBe("rest");
    expect(aws.changes).toEqual([]);
  });

  it("does not open at midnight what opens in the morning", async () => {
    aws.state = "Disabled";
    const hours: Limits = { dailyPageCap: 1_000, openHours: { from: 9, to: 17 } };
    await keepBudget(placeAt("2026-11-23T00:00:07Z", hours), "resume");
    expect(aws.changes).toEqual([]);
    await keepBudget(placeAt("2026-11-23T09:00:07Z", hours), "resume");
    expect(aws.changes).toEqual([true]);
  });

  it("leaves alone what a person has paused", async () => {
    aws.state = "Disabled";
    await keepBudget(placeAt("2026-11-22T13:00:00Z"), "look");
    expect(aws.changes).toEqual([]);
  });

  it("throws while Lambda is busy with a change the other way, so that it is woken again", async () => {
    aws.state = "Disabling";
    await expect(keepBudget(placeAt("2026-11-23T00:00:07Z"), "resume")).rejects.toThrow("ResourceInUseException");
    aws.state = "Disabled";
    await keepBudget(placeAt("2026-11-23T00:01:07Z"), "resume");
    expect(aws.changes).toEqual([true]);
  });

  it("does not ask again for what Lambda is already doing", async () => {
    aws.sums = [1_000];
    aws.state = "Disabling";
    aws.backfill = false;
    expect((await keepBudget(placeAt("2026-11-22T13:00:00Z"), "look")).eventSource).toBe("unchanged");
  });

  it("comes out right after any order of wakes: resting at the cap, running after the next day's begin", async () => {
    for (const wakes of [
      ["look", "resume", "look"],
      ["resume", "look", "look"],
      ["look", "look", "resume"],
    ] as const) {
      aws = openFakeAws();
      aws.sums = [5_000];
      for (const wake of wakes) await keepBudget(placeAt("2026-11-22T20:00:00Z"), wake);
      expect(aws.state).toBe("Disabled");
      aws.sums = [];
      for (const wake of wakes) await keepBudget(placeAt("2026-11-23T00:00:10Z"), wake);
      expect(aws.state).toBe("Enabled");
    }
  });
});

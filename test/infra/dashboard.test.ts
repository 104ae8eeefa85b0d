import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { METRICS as BREAKER_METRICS } from "../../lambdas/breaker/contract.ts";
import { METRICS } from "../../lambdas/clean/contract.ts";
import { dollarsFor, PRICES_AS_OF } from "../../scale/prices.ts";
import { propertiesOf, type Resource, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

let prod: Template;
let widgets: readonly Resource[];

beforeAll(() => {
  prod = templateOf("prod");
  widgets = widgetsOf(prod);
}, 120_000);

/** The dashboard's body with a word in the place of each reference. */
function widgetsOf(template: Template): readonly Resource[] {
  const body = propertiesOf(template, "AWS::CloudWatch::Dashboard").DashboardBody["Fn::Join"][1];
  return JSON.parse(body.map((part: unknown) => (typeof part === "string" ? part : "reference")).join("")).widgets;
}

function titled(title: string): Resource {
  return widgets.find((widget) => widget.properties.title === title)?.properties ?? {};
}

describe("the dashboard", () => {
  it("shows what somebody asks who wonders how it goes, one answer beside the other", () => {
    expect(propertiesOf(prod, "AWS::CloudWatch::Dashboard").DashboardName).toBe("winnow-prod");
    expect(widgets.map((widget) => widget.properties.title)).toEqual([
      "Alarms",
      "Pages in five minutes",
      "Age of the oldest message, and dead letters",
      "Rejected pages by code",
      "Rejected and failed pages in a quarter of an hour",
      "Confidence: percent of an hour's pages",
      "Duration",
      "Cost per million pages",
      "Pages of the day (UTC) and the cap",
    ]);
  });

  it("asks only for metrics that the functions write, and has a place for every alarm", () => {
    const written: readonly string[] = [...Object.values(METRICS), ...Object.values(BREAKER_METRICS)];
    const asked = widgets
      .flatMap((widget) => widget.properties.metrics ?? [])
      .filter((metric: Resource) => metric[0] === "Winnow");
    expect(asked.length).toBeGreaterThan(10);
    for (const [, name, dimension, value] of asked) {
      expect(written).toContain(name);
      expect([dimension, value]).toEqual(["service", "winnow-prod"]);
    }
    expect(titled("Alarms").alarms).toHaveLength(resourcesOf(prod, "AWS::CloudWatch::Alarm").length);
  });

  it("asks AWS for numbers of its own parts, never for those of a whole account", () => {
    const asked = widgets
      .flatMap((widget) => widget.properties.metrics ?? [])
      .filter((metric: Resource) => String(metric[0]).startsWith("AWS/"));
    expect(asked.length).toBeGreaterThan(5);
    for (const [, name, dimension] of asked) expect([name, typeof dimension]).toEqual([name, "string"]);
  });

  it("draws the line of waiting pages where their alarm rings, hours of rest counted in", () => {
    const resting = templateOf("prod", { schedule: { fromHour: 22, toHour: 6 } });
    const alarm = resourcesOf(resting, "AWS::CloudWatch::Alarm").find(
      ({ Properties }) => Properties.AlarmName === "winnow-prod-waiting-pages",
    );
    const [line] = widgetsOf(resting)[2]?.properties.annotations.horizontal ?? [];
    expect(line.value).toBe(alarm?.Properties.Threshold);
  });

  it("asks the log for codes, so that no code costs a metric", () => {
    expect(titled("Rejected pages by code").query).toContain(
      'filter fate = "rejected"\n| stats count(*) as pages by code',
    );
  });

  it("divides confidences into bands that leave no gap", () => {
    const bands = titled("Confidence: percent of an hour's pages").metrics.map(
      (metric: Resource) => metric.at(-1).stat,
    );
    expect(bands).toEqual(["PR(:0.5)", "PR(0.5:0.8)", "PR(0.8:0.95)", "PR(0.95:)"]);
  });

  it("shows no budget where there is none", () => {
    const titles = widgetsOf(templateOf("dev", { dailyPageCap: "none" })).map((widget) => widget.properties.title);
    expect(titles).not.toContain("Pages of the day (UTC) and the cap");
  });
});

describe("the cost of a million pages", () => {
  /** What CloudWatch's arithmetic makes of the expression, for numbers in the place of metrics. */
  function worth(metrics: Readonly<Record<string, number>>): number {
    const [{ expression, label }] = titled("Cost per million pages")
      .metrics.flat()
      .filter((part: Resource) => part.expression !== undefined);
    expect(label).toContain(PRICES_AS_OF);
    expect(expression).toMatch(/^[\d. ()*/+a-z]+$/);
    const names = Object.keys(metrics);
    return new Function(...names, `return ${expression}`)(...Object.values(metrics));
  }

  it("is what the request pattern costs where the function takes no time", () => {
    const requests = 2 * dollarsFor("s3/get", 1e6) + dollarsFor("s3/put", 1e6) + dollarsFor("sqs/request", 1e6);
    expect(worth({ ms: 0, batches: 0, bytes: 0, pages: 1_000 })).toBeCloseTo(requests, 6);
  });

  it("grows by what the function takes: 150 ms of 1,769 MB a page are 3.46 dollars a million", () => {
    const idle = { ms: 0, batches: 0, bytes: 0, pages: 1_000 };
    expect(worth({ ...idle, ms: 150 * 1_000 }) - worth(idle)).toBeCloseTo(3.455, 2);
    expect(worth({ ...idle, bytes: 1_024 ** 3 / 1_000 }) - worth(idle)).toBeCloseTo(0.5, 6);
    expect(worth({ ...idle, batches: 100 }) - worth(idle)).toBeCloseTo(0.1 * (0.2 + 0.8), 6);
  });
});

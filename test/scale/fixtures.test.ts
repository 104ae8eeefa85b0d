import { expect, it } from "vitest";
import { FIXTURES } from "../../scale/assumptions.ts";
import { templateOf } from "../infra/synthesize.ts";

it("bills at least as many alarms, dashboards and watched queues as an environment with everything on has", {
  timeout: 60_000,
}, () => {
  const template = templateOf("prod", { dailyPageCap: 1_000_000 });
  const count = (type: string) => Object.keys(template.findResources(type)).length;
  expect(count("AWS::CloudWatch::Alarm")).toBeGreaterThan(0);
  expect(count("AWS::CloudWatch::Alarm")).toBeLessThanOrEqual(FIXTURES.alarms);
  expect(count("AWS::CloudWatch::Dashboard")).toBeLessThanOrEqual(FIXTURES.dashboards);
  expect(count("AWS::Lambda::EventSourceMapping")).toBeLessThanOrEqual(FIXTURES.queues);
});

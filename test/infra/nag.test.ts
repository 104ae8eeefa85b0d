import { expect, it } from "vitest";
import { findingsOf } from "./synthesize.ts";

it("breaks no rule of cdk-nag's AwsSolutions or of CloudFormation's schema without a reason beside it", {
  timeout: 120_000,
}, () => {
  expect(findingsOf(["dev", "prod"])).toEqual([]);
});

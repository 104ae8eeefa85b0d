import { CloudWatchClient, type GetMetricDataCommandInput } from "@aws-sdk/client-cloudwatch";
import { LambdaClient } from "@aws-sdk/client-lambda";

/** A little of CloudWatch and Lambda: one metric, and the event source mappings of pages and of a backfill. */
export interface FakeAws {
  readonly cloudWatch: CloudWatchClient;
  readonly lambda: LambdaClient;
  /** What was asked of CloudWatch. */
  readonly asked: GetMetricDataCommandInput[];
  /** The changes that Lambda was told, in order. */
  readonly changes: boolean[];
  /** Sums of five minutes each, as CloudWatch gives them. */
  sums: number[];
  /** The state of the pages' mapping, as Lambda names it. */
  state: string;
  /** Whether the backfill's mapping is enabled. */
  backfill: boolean;
}

/** Answers without a network; a mapping that is between two states refuses to be changed, as Lambda's does. */
export function openFakeAws(): FakeAws {
  const fake: FakeAws = {
    cloudWatch: new CloudWatchClient({ region: "us-east-1" }),
    lambda: new LambdaClient({ region: "us-east-1" }),
    asked: [],
    changes: [],
    sums: [],
    state: "Enabled",
    backfill: true,
  };
  fake.cloudWatch.send = async ({ input }: { readonly input: object }) => {
    // The breaker sends CloudWatch nothing else.
    fake.asked.push(input as GetMetricDataCommandInput);
    return { MetricDataResults: [{ Id: "pages", Values: fake.sums }] };
  };
  fake.lambda.send = async ({ input }: { readonly input: { readonly UUID?: string; readonly Enabled?: boolean } }) => {
    if (input.UUID === "mapping-2") {
      fake.backfill = input.Enabled ?? fake.backfill;
      return { State: fake.backfill ? "Enabled" : "Disabled" };
    }
    if (input.UUID !== "mapping-1") throw new Error(`no mapping ${input.UUID}`);
    if (input.Enabled === undefined) return { State: fake.state };
    if (fake.state.endsWith("ing")) throw new Error("ResourceInUseException");
    fake.changes.push(input.Enabled);
    fake.state = input.Enabled ? "Enabled" : "Disabled";
    return { State: fake.state };
  };
  return fake;
}

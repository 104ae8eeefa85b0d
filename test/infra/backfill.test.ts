import { createHash } from "node:crypto";
import jsonata from "jsonata";
import { beforeAll, describe, expect, it } from "vitest";
import { backfillDefinition } from "../../infra/backfill-definition.ts";
import { isInSample, sampleBoundOf } from "../../lambdas/backfill/sample.ts";
import { readNotices } from "../../lambdas/clean/notice.ts";
import { propertiesOf, type Resource, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

const definition: Resource = backfillDefinition({
  partition: "aws-cn",
  bucketName: "ingest",
  queueUrl: "https://queue",
});
const { States: states } = definition.States.EveryPage.ItemProcessor;
const EXPRESSION = /^\{%(.*)%\}$/s;

/** Runs an expression of the state machine as Step Functions would, with the one function that it adds to JSONata. */
async function evaluate(source: string, states: object): Promise<Resource> {
  const expression = jsonata(EXPRESSION.exec(source)?.[1] ?? "");
  expression.registerFunction("hash", (text: string, name: string) => {
    expect(name).toBe("SHA-256");
    return createHash("sha256").update(text).digest("hex");
  });
  return JSON.parse(JSON.stringify((await expression.evaluate({}, { states })) ?? null));
}

function entriesFor(keys: readonly string[], asked: { readonly where?: string; readonly below?: string } = {}) {
  const BatchInput = { bucket: "ingest", where: "", below: "g", ...asked };
  return evaluate(states.Choose.Output.entries, { input: { Items: keys.map((Key) => ({ Key })), BatchInput } });
}

describe("the state machine's messages", () => {
  it("are wishes that the clean function understands, one for each key, odd keys included", async () => {
    const keys = ["a.html", 'b "quoted"/é 😀.html', "c{%x%}.html"];
    const entries = await entriesFor(keys, { where: "producer.version < 1.4" });
    expect(entries.map(({ Id }: Resource) => Id)).toEqual(["0", "1", "2"]);
    expect(entries.flatMap(({ MessageBody }: Resource) => readNotices(MessageBody))).toEqual(
      keys.map((key) => ({ kind: "again", bucket: "ingest", key, where: "producer.version < 1.4" })),
    );
  });

  it("are a list for a single key and for none", async () => {
    expect(await entriesFor(["a.html"])).toHaveLength(1);
    expect(await entriesFor(["a.html"], { below: "0" })).toEqual([]);
  });

  it("are of the sample that the command line and the laptop would choose", async () => {
    const keys = Array.from({ length: 300 }, (_, n) => `crawl/${n}.html`);
    const below = sampleBoundOf("20%") ?? "";
    const entries = await entriesFor(keys, { below });
    expect(entries.map(({ MessageBody }: Resource) => JSON.parse(MessageBody).key)).toEqual(
      keys.filter((key) => isInSample(key, below)),
    );
  });

  it("are sent again where SQS did not take them all, and not at all where there are none", async () => {
    const failed = (result: object) => evaluate(states.Send.Output.failed, { result });
    expect(await failed({ Successful: [{}] })).toBe(0);
    expect(await failed({ Failed: [{ Id: "0" }] })).toBe(1);
    const [again] = states.AllTaken.Choices;
    expect(await evaluate(again.Condition, { input: { failed: 1 } })).toBe(true);
    expect(await evaluate(again.Condition, { input: { failed: 0 } })).toBe(false);
    const [anyEntry] = states.AnyChosen.Choices;
    expect(await evaluate(anyEntry.Condition, { input: { entries: [] } })).toBe(false);
  });

  it("call AWS by the names that it has where the stack is", () => {
    expect(definition.States.EveryPage.ItemReader.Resource).toBe("arn:aws-cn:states:::s3:listObjectsV2");
    expect(states.Send.Resource).toBe("arn:aws-cn:states:::aws-sdk:sqs:sendMessageBatch");
    const deployed = propertiesOf(templateOf("prod"), "AWS::StepFunctions::StateMachine");
    expect(JSON.stringify(deployed.DefinitionString)).not.toContain("arn:aws:");
  });

  it("lead from every state to one that there is", () => {
    const next = Object.values<Resource>(states).flatMap(({ Next, Default, Choices = [] }) => [
      ...[Next, Default].filter((name) => name !== undefined),
      ...Choices.map((choice: Resource) => choice.Next),
    ]);
    for (const name of next) expect(Object.keys(states)).toContain(name);
  });
});

describe("the low-priority queue", () => {
  let sources: readonly Resource[];

  beforeAll(() => {
    sources = resourcesOf(templateOf("prod"), "AWS::Lambda::EventSourceMapping").map(({ Properties }) => Properties);
  }, 120_000);

  it("has a source of its own into the clean function, with a tenth of the concurrency", () => {
    const ofClean = sources.filter(({ FunctionName }) => JSON.stringify(FunctionName).includes("CleanFunction"));
    const shares = ofClean.map(({ EventSourceArn, ScalingConfig }) => [
      JSON.stringify(EventSourceArn).includes("Backfill"),
      ScalingConfig.MaximumConcurrency,
    ]);
    expect(shares.sort()).toEqual([
      [false, 200],
      [true, 20],
    ]);
    for (const { FunctionResponseTypes } of ofClean) expect(FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
  });

  it("hides a message six times as long as the function may take, and buries it at the fifth failure", () => {
    const queue = propertiesOf(templateOf("prod"), "AWS::SQS::Queue", "BackfillQueueNotices");
    expect([queue.VisibilityTimeout, queue.RedrivePolicy.maxReceiveCount]).toEqual([360, 5]);
  });
});

import { describe, expect, it } from "vitest";
import { winnow } from "../an-io.ts";
import { type AwsAnswers, openFakeAws, stackOf } from "./fake-aws.ts";

const MACHINE = "arn:aws:states:eu-central-1:123456789012:stateMachine:winnow-prod-backfill";
const RUN = MACHINE.replace("stateMachine", "execution").concat(":1");
const SOURCE = "/2015-03-31/event-source-mappings/5e0c";
const OUTPUTS = {
  IngestBucket: "in",
  OutputBucket: "out",
  BackfillStateMachineArn: MACHINE,
  BackfillQueueUrl: "http://queue/backfill",
  BackfillDeadLetterQueueUrl: "http://queue/backfill-dead",
  BackfillEventSourceId: "5e0c",
  DeadLetterQueueUrl: "http://queue/dead",
  ArchiveDeadLetterQueueUrl: "http://queue/archives-dead",
  CleanFunctionName: "clean",
  UnpackFunctionName: "unpack",
};
const STACK = stackOf(OUTPUTS);
const { UnpackFunctionName: _, ...OLDER_OUTPUTS } = OUTPUTS;
const OLD_STACK = stackOf(OLDER_OUTPUTS);

const LOG_LINES = [
  { fate: "fault", key: "a", error: "AccessDenied", reason: "no" },
  { fate: "fault", key: "b", error: "AccessDenied", reason: "no" },
].map((line) => ({ message: JSON.stringify(line) }));

/** A stack whose state machine has come to `status`, with these messages in each queue that is named so. */
function aStack(status: string, messages: Readonly<Record<string, number>> = {}): AwsAnswers {
  return {
    DescribeStacks: () => STACK,
    ListExecutions: () => ({
      executions: [{ executionArn: RUN, status, stateMachineArn: MACHINE, name: "1", startDate: 1 }],
    }),
    ListMapRuns: () => ({
      mapRuns: [{ mapRunArn: `${RUN}/Pages:1`, executionArn: RUN, stateMachineArn: MACHINE, startDate: 1 }],
    }),
    DescribeMapRun: () => ({ executionCounts: { total: 20, succeeded: 12, failed: 1 } }),
    StartExecution: () => ({ executionArn: RUN, startDate: 1 }),
    RedriveExecution: () => ({ redriveDate: 1 }),
    GetQueueAttributes: ({ asked }) => ({
      Attributes: {
        ApproximateNumberOfMessages: String(messages[String(asked.QueueUrl).replace("http://queue/", "")] ?? 0),
        ApproximateNumberOfMessagesNotVisible: "0",
        QueueArn: `arn:${asked.QueueUrl}`,
      },
    }),
    StartMessageMoveTask: () => ({ TaskHandle: "t" }),
    FilterLogEvents: () => ({ events: LOG_LINES }),
    [`GET ${SOURCE}`]: () => ({ State: "Enabled" }),
    [`PUT ${SOURCE}`]: () => ({ State: "Enabling" }),
    "GET /2015-03-31/functions/clean/configuration": () => ({ LoggingConfig: { LogGroup: "/clean" } }),
  };
}

describe("winnow backfill --env", () => {
  it("starts the state machine with what was asked, and ends when every page is done", async () => {
    const answers = aStack("SUCCEEDED");
    const calls = await openFakeAws(answers);
    const args = [
      "backfill",
      "--env",
      "prod",
      "--prefix",
      "a/",
      "--where",
      "producer.version < 1.4",
      "--sample",
      "50%",
    ];
    const { code, out, err } = await winnow(args);
    expect(err).toContain(`Started ${RUN}`);
    expect(out).toBe("succeeded, 12 of 20 batches sent, 1 failed; 0 pages waiting, 0 under way, 0 dead letters\n");
    expect(code).toBe(0);
    const started = calls.find(({ name }) => name === "StartExecution");
    expect(started?.asked).toMatchObject({ stateMachineArn: MACHINE });
    expect(JSON.parse(String(started?.asked.input))).toEqual({
      prefix: "a/",
      where: "producer.version < 1.4",
      below: "80000000",
    });
  });

  it("starts none beside one that runs", async () => {
    const calls = await openFakeAws(aStack("RUNNING"));
    const { code, err } = await winnow(["backfill", "--env", "prod"]);
    expect([code, err]).toEqual([1, expect.stringContaining("A backfill of prod is running")]);
    expect(calls.map(({ name }) => name)).not.toContain("StartExecution");
  });

  it("pauses by the event source, and resumes it and what had failed", async () => {
    const calls = await openFakeAws(aStack("FAILED"));
    expect((await winnow(["backfill", "pause", "--env", "prod"])).code).toBe(0);
    expect((await winnow(["backfill", "resume", "--env", "prod"])).err).toContain("which had failed, does too");
    const changes = calls.filter(({ name }) => name.startsWith("PUT") || name === "RedriveExecution");
    expect(changes.map(({ asked }) => asked)).toMatchObject([
      { Enabled: false },
      { Enabled: true },
      { executionArn: RUN },
    ]);
  });

  it("shows how far it is", async () => {
    await openFakeAws(aStack("RUNNING", { backfill: 1_234, "backfill-dead": 2 }));
    const { out } = await winnow(["backfill", "status", "--env", "prod", "--json"]);
    expect(JSON.parse(out)).toEqual({
      event: "status",
      run: "RUNNING",
      batches: { total: 20, done: 12, failed: 1 },
      waiting: 1_234,
      underWay: 0,
      dead: 2,
      isPaused: false,
    });
  });

  it("says in a sentence what AWS refuses", async () => {
    await openFakeAws({});
    const { code, err } = await winnow(["backfill", "status", "--env", "prod"]);
    expect([code, err]).toEqual([2, "winnow: AWS refuses: no DescribeStacks here\n"]);
  });
});

describe("winnow redrive --env", () => {
  it("sends back the dead letters of every queue that has some, and says why they had died", async () => {
    const calls = await openFakeAws(aStack("SUCCEEDED", { dead: 3, "backfill-dead": 2 }));
    const { code, out } = await winnow(["redrive", "--env", "prod"]);
    expect(code).toBe(0);
    expect(out).toBe(`pages: 3 dead letters
  2 times  AccessDenied: no
backfill: 2 dead letters
  2 times  AccessDenied: no
5 sent back: they are on their way.
`);
    const moved = calls.filter(({ name }) => name === "StartMessageMoveTask").map(({ asked }) => asked.SourceArn);
    expect(moved).toEqual(["arn:http://queue/dead", "arn:http://queue/backfill-dead"]);
  });

  it("looks on where CloudWatch found nothing in a first stretch of the log", async () => {
    const calls = await openFakeAws({
      ...aStack("SUCCEEDED", { dead: 3 }),
      FilterLogEvents: ({ asked }) =>
        asked.nextToken === undefined ? { events: [], nextToken: "on" } : { events: LOG_LINES },
    });
    const { out } = await winnow(["redrive", "--env", "prod"]);
    expect(out).toContain("  2 times  AccessDenied: no\n");
    const [look] = calls.filter(({ name }) => name === "FilterLogEvents");
    expect(look?.asked.filterPattern).toBe('{ ($.fate = "fault") || ($.fate = "not-understood") }');
  });

  it.each([
    ["the log of the function", { FilterLogEvents: undefined }, "AWS refuses: no FilterLogEvents here"],
    [
      "how the other function is called",
      { DescribeStacks: () => OLD_STACK },
      "The stack has no output UnpackFunctionName",
    ],
  ])("moves nothing where it can't read %s", async (_what, answers, says) => {
    const messages = { dead: 3, "archives-dead": 1 };
    const calls = await openFakeAws({ ...aStack("SUCCEEDED", messages), ...answers });
    const { code, err } = await winnow(["redrive", "--env", "prod"]);
    expect(err).toContain(says);
    expect(code).not.toBe(0);
    expect(calls.filter(({ name }) => name === "StartMessageMoveTask")).toEqual([]);
  });

  it("says what is on its way and what is not where a later queue can't be moved", async () => {
    const aws = aStack("SUCCEEDED", { dead: 3, "archives-dead": 1, "backfill-dead": 2 });
    const calls = await openFakeAws({
      ...aws,
      "GET /2015-03-31/functions/unpack/configuration": () => ({}),
      StartMessageMoveTask: ({ asked }) => (asked.SourceArn === "arn:http://queue/archives-dead" ? undefined : {}),
    });
    const { code, out, err } = await winnow(["redrive", "--env", "prod"]);
    expect(err).toContain(
      "Sent back: 3 dead letters of pages. Left where they are: 1 dead letter of archives, 2 dead letters of backfill. AWS refuses: no StartMessageMoveTask here",
    );
    expect([code, out]).toEqual([1, ""]);
    expect(calls.filter(({ name }) => name === "StartMessageMoveTask")).toHaveLength(2);
  });

  it("finds nothing to send where nothing died", async () => {
    await openFakeAws(aStack("SUCCEEDED"));
    expect(await winnow(["redrive", "--env", "prod"])).toMatchObject({ code: 0, out: "No dead letters.\n" });
  });
});

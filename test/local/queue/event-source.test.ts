import { join } from "node:path";
import type { SQSEvent } from "aws-lambda";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type BatchReport, EventSource, type EventSourceSettings, MessageQueue } from "../../../local/queue/index.ts";
import { ManualClock, settlePromises } from "../manual-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface Answering {
  readonly invoke: (event: SQSEvent) => Promise<unknown>;
  readonly settings?: Partial<EventSourceSettings>;
  readonly maxReceiveCount?: number;
  /** How far the time moves on whenever the queue looks at it. */
  readonly tickMs?: number;
}

function connect({ invoke, settings, maxReceiveCount = 5, tickMs = 0 }: Answering) {
  const clock = new ManualClock();
  let ticked = 0;
  const now = () => {
    ticked += tickMs;
    return clock.now() + ticked;
  };
  const path = join(temporaryFolder(), "queue.jsonl");
  const queue = new MessageQueue({ path, visibilityMs: 60_000, maxReceiveCount, now });
  const events: SQSEvent[] = [];
  const reports: BatchReport[] = [];
  const faults: Error[] = [];
  const ends = {
    invoke: (event: SQSEvent) => {
      events.push(event);
      return invoke(event);
    },
    onBatch: (report: BatchReport) => reports.push(report),
    onQueueFault: (error: Error) => faults.push(error),
  };
  const usual = { batchSize: 10, windowMs: 100, maxConcurrency: 1, retryDelayMs: () => 1_000, clock };
  const source = new EventSource(queue, ends, { ...usual, ...settings });
  onTestFinished(() => queue.close());
  return { clock, queue, source, events, reports, faults };
}

const sizesOf = (events: readonly SQSEvent[]) => events.map(({ Records }) => Records.length);
const failing = (event: SQSEvent, isBad: (body: string) => boolean) => ({
  batchItemFailures: event.Records.filter(({ body }) => isBad(body)).map(({ messageId }) => ({
    itemIdentifier: messageId,
  })),
});

test("a full batch goes at once, a part of one when the window ends", async () => {
  const { clock, queue, events } = connect({ invoke: async () => null });
  for (let n = 0; n < 13; n += 1) queue.send(`page ${n}`);
  await clock.advance(0);
  expect(sizesOf(events)).toEqual([10]);
  await clock.advance(99);
  expect(sizesOf(events)).toEqual([10]);
  await clock.advance(1);
  expect(sizesOf(events)).toEqual([10, 3]);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
});

test("an event looks as SQS writes it", async () => {
  const { clock, queue, events } = connect({ invoke: async () => null });
  const id = queue.send("body");
  await clock.advance(100);
  expect(events[0]?.Records).toEqual([
    {
      messageId: id,
      receiptHandle: `${id}#1`,
      body: "body",
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: "1000000",
        SenderId: "000000000000",
        ApproximateFirstReceiveTimestamp: "1000100",
      },
      messageAttributes: {},
      md5OfBody: "841a2d689ad86bd1611447453c22c6fc",
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:winnow-local",
      awsRegion: "us-east-1",
    },
  ]);
});

test("a partial batch response brings back those messages only, until they are dead letters", async () => {
  const { clock, queue, reports } = connect({
    invoke: async (event) => failing(event, (body) => body === "bad"),
    maxReceiveCount: 3,
  });
  for (const body of ["good", "bad", "fine"]) queue.send(body);
  await clock.advance(100);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 1, dead: 0 });
  await clock.advance(60_000);
  expect(reports.map(({ messages }) => messages.map(({ body }) => body))).toEqual([
    ["good", "bad", "fine"],
    ["bad"],
    ["bad"],
  ]);
  expect(queue.deadLetters()).toMatchObject([{ body: "bad", receiveCount: 3 }]);
});

test.each(Array.from({ length: 12 }, (_, n) => n + 1))(
  "a message that becomes visible while the source looks for one is not forgotten: %i ms after it failed",
  async (retryMs) => {
    const retryDelayMs = () => retryMs;
    const invoke = () => Promise.reject(new Error("crashed"));
    const { clock, queue } = connect({
      invoke,
      settings: { retryDelayMs, windowMs: 0 },
      maxReceiveCount: 3,
      tickMs: 1,
    });
    queue.send("page");
    await clock.advance(1_000);
    expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 1 });
  },
);

test.each([
  ["an error", async () => Promise.reject(new Error("crashed"))],
  ["a failure without an id", async () => ({ batchItemFailures: [{}] })],
  ["a failure with an empty id", async () => ({ batchItemFailures: [{ itemIdentifier: "" }] })],
  ["a failure that was not in the batch", async () => ({ batchItemFailures: [{ itemIdentifier: "stranger" }] })],
  ["a text", async () => "done"],
  ["a list that is none", async () => ({ batchItemFailures: "all" })],
])("%s gives the whole batch back", async (_, invoke) => {
  const { clock, queue, reports } = connect({ invoke });
  queue.send("a");
  queue.send("b");
  await clock.advance(100);
  expect(reports[0]?.failed).toHaveLength(2);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 2, dead: 0 });
});

test.each([undefined, null, {}, { batchItemFailures: [] }, { batchItemFailures: null }])(
  "%j is a success",
  async (response) => {
    const { clock, queue } = connect({ invoke: async () => response });
    queue.send("a");
    await clock.advance(100);
    expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
  },
);

test("the fault of an invocation is reported with its batch", async () => {
  const { clock, queue, reports } = connect({ invoke: () => Promise.reject(new Error("crashed")) });
  queue.send("a");
  await clock.advance(100);
  expect(reports).toMatchObject([{ fault: { message: "crashed" }, messages: [{ body: "a" }] }]);
});

test("no more batches are under way than allowed", async () => {
  const ends: (() => void)[] = [];
  const { clock, queue, events } = connect({
    invoke: () => new Promise((resolve) => ends.push(() => resolve(null))),
    settings: { maxConcurrency: 2, batchSize: 1 },
  });
  for (let n = 0; n < 5; n += 1) queue.send(`page ${n}`);
  await clock.advance(1_000);
  expect(events).toHaveLength(2);
  ends[0]?.();
  await settlePromises();
  expect(events).toHaveLength(3);
});

test("stopping takes no more messages and waits for those under way", async () => {
  const ends: (() => void)[] = [];
  const { clock, queue, source } = connect({
    invoke: () => new Promise((resolve) => ends.push(() => resolve(null))),
    settings: { batchSize: 1 },
  });
  queue.send("first");
  queue.send("second");
  await clock.advance(0);
  let stopped = false;
  const stopping = source.stop().then(() => {
    stopped = true;
  });
  await clock.advance(1_000);
  expect(stopped).toBe(false);
  ends[0]?.();
  await stopping;
  expect(queue.counts()).toEqual({ visible: 1, hidden: 0, dead: 0 });
});

test("a queue that can't write any more is reported once and not asked again", async () => {
  const { clock, queue, faults, events } = connect({ invoke: async () => null });
  queue.send("a");
  await clock.advance(50);
  queue.receive = () => {
    throw new Error("no space left");
  };
  await clock.advance(10_000);
  expect(faults).toMatchObject([{ message: "no space left" }]);
  expect(events).toEqual([]);
});

test("whatever a function answers, each message is done or dead in the end, and delivered at most its share", async () => {
  const answers = fc.array(fc.constantFrom("ok", "some", "throw", "nonsense"), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 25 }), answers, async (count, script) => {
      const deliveries = new Map<string, number>();
      let call = 0;
      const invoke = async (event: SQSEvent) => {
        for (const { body } of event.Records) deliveries.set(body, (deliveries.get(body) ?? 0) + 1);
        const answer = script[call++ % script.length];
        if (answer === "throw") throw new Error("thrown");
        if (answer === "nonsense") return "nonsense";
        return answer === "some" ? failing(event, (body) => Number(body) % 2 === 0) : null;
      };
      const { clock, queue, reports } = connect({ invoke, maxReceiveCount: 3, settings: { maxConcurrency: 2 } });
      for (let n = 0; n < count; n += 1) queue.send(String(n));
      await clock.advance(60_000);
      const { visible, hidden, dead } = queue.counts();
      const failedIds = new Set(reports.at(-1)?.failed.map(({ id }) => id));
      expect({ visible, hidden }).toEqual({ visible: 0, hidden: 0 });
      expect(deliveries.size).toBe(count);
      expect(Math.max(...deliveries.values())).toBeLessThanOrEqual(3);
      expect(dead).toBeGreaterThanOrEqual(failedIds.size > 0 ? 1 : 0);
      for (const { body } of queue.deadLetters()) expect(deliveries.get(body)).toBe(3);
    }),
    { numRuns: 40 },
  );
});

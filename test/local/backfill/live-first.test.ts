import { join } from "node:path";
import type { SQSEvent } from "aws-lambda";
import { expect, onTestFinished, test } from "vitest";
import { EventSource, MessageQueue } from "../../../local/queue/index.ts";
import { ManualClock } from "../manual-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const MS_A_PAGE = 100;

/** Two queues before one function, which takes 100 ms a page; the second one yields to the first. */
function connect() {
  const clock = new ManualClock();
  const folder = temporaryFolder();
  const open = (name: string) =>
    new MessageQueue({ path: join(folder, name), visibilityMs: 60_000, maxReceiveCount: 5, now: () => clock.now() });
  const [live, old] = [open("live.jsonl"), open("old.jsonl")];
  const ended: { readonly body: string; readonly at: number }[] = [];
  const invoke = ({ Records }: SQSEvent) =>
    new Promise<undefined>((resolve) => {
      clock.after(MS_A_PAGE * Records.length, () => {
        ended.push(...Records.map(({ body }) => ({ body, at: clock.now() })));
        resolve(undefined);
      });
    });
  const ends = { invoke, onBatch: () => undefined, onQueueFault: (error: Error) => expect.fail(error.message) };
  const usual = { windowMs: 0, retryDelayMs: () => 1_000, clock };
  const isOpen = () => live.counts().visible + live.counts().hidden === 0;
  new EventSource(live, ends, { ...usual, batchSize: 10, maxConcurrency: 2 });
  new EventSource(old, ends, { ...usual, batchSize: 5, maxConcurrency: 1, isOpen });
  onTestFinished(() => [live, old].forEach((queue) => void queue.close()));
  return { clock, live, old, ended };
}

/** Step by step, since a timer that is set on the way must be seen. */
async function advance(clock: ManualClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) await clock.advance(50);
}

test("new pages take as long with 1,000 old ones behind them as with none", async () => {
  const latencyWith = async (oldPages: number) => {
    const { clock, live, old, ended } = connect();
    for (let n = 0; n < oldPages; n += 1) old.send(`old ${n}`);
    await advance(clock, 1_000);
    const sentAt = clock.now();
    live.send("new 1");
    live.send("new 2");
    await advance(clock, 2_000);
    return ended.filter(({ body }) => body.startsWith("new")).map(({ at }) => at - sentAt);
  };
  expect(await latencyWith(1_000)).toEqual(await latencyWith(0));
});

test("old pages rest while new ones are waiting or under way, and go on after them", async () => {
  const { clock, live, old, ended } = connect();
  for (let n = 0; n < 12; n += 1) old.send(`old ${n}`);
  for (let n = 0; n < 30; n += 1) live.send(`new ${n}`);
  await advance(clock, 6_000);
  const kinds = ended.map(({ body }) => body.slice(0, 3));
  expect(kinds).toEqual([...Array(30).fill("new"), ...Array(12).fill("old")]);
});

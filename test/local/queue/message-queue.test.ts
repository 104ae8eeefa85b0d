import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MessageQueue, type QueueSettings } from "../../../local/queue/index.ts";
import { growthOf, IN_PROPORTION } from "../../growth-of.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function openQueue(overrides: Partial<QueueSettings> = {}) {
  const time = { now: 1_000 };
  const path = join(temporaryFolder(), "queue.jsonl");
  const settings = { path, visibilityMs: 1_000, maxReceiveCount: 3, now: () => time.now, ...overrides };
  return { queue: new MessageQueue(settings), reopen: () => new MessageQueue(settings), time, path: settings.path };
}

const bodiesOf = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);
const receiptsOf = (messages: readonly { receipt: string }[]) => messages.map(({ receipt }) => receipt);

test("a message that was received is invisible until its visibility timeout ends", () => {
  const { queue, time } = openQueue();
  queue.send("page");
  expect(bodiesOf(queue.receive(10))).toEqual(["page"]);
  time.now += 999;
  expect(queue.receive(10)).toEqual([]);
  expect(queue.outlook(10)).toEqual({ due: 0, nextVisibleAt: 2_000 });
  time.now += 1;
  expect(queue.receive(10)).toMatchObject([{ body: "page", receiveCount: 2, firstReceivedAt: 1_000, sentAt: 1_000 }]);
});

test("a deleted message is gone, and its neighbours are not", () => {
  const { queue, time } = openQueue();
  for (const body of ["a", "b", "c"]) queue.send(body);
  const [first] = queue.receive(1);
  queue.delete([first?.receipt ?? ""]);
  time.now += 10_000;
  expect(bodiesOf(queue.receive(10))).toEqual(["b", "c"]);
});

test("a receipt is worthless once the message was handed out again", () => {
  const { queue, time } = openQueue();
  queue.send("page");
  const tooSlow = receiptsOf(queue.receive(1));
  time.now += 1_000;
  const holder = receiptsOf(queue.receive(1));
  queue.delete(tooSlow);
  queue.changeVisibility(tooSlow, 0);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 1, dead: 0 });
  queue.delete(holder);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
});

test("receipts that nobody ever had change nothing", () => {
  const { queue } = openQueue();
  queue.send("page");
  queue.delete(["", "#", "nonsense", "#1"]);
  expect(queue.counts().visible).toBe(1);
});

test("a message handed back is visible when it is asked for", () => {
  const { queue, time } = openQueue();
  queue.send("page");
  queue.changeVisibility(receiptsOf(queue.receive(1)), 200);
  expect(queue.receive(1)).toEqual([]);
  time.now += 200;
  expect(queue.receive(1)).toHaveLength(1);
});

test("after its last delivery a message rests among the dead letters until it is redriven", () => {
  const { queue, time } = openQueue({ maxReceiveCount: 2 });
  queue.send("page");
  for (let delivery = 1; delivery <= 2; delivery += 1) {
    expect(queue.receive(1)).toHaveLength(1);
    expect(queue.deadLetters()).toEqual([]);
    time.now += 1_000;
  }
  expect(queue.receive(1)).toEqual([]);
  expect(bodiesOf(queue.deadLetters())).toEqual(["page"]);
  time.now += 1_000_000;
  expect(queue.receive(1)).toEqual([]);
  expect(queue.redrive()).toBe(1);
  expect(queue.receive(1)).toMatchObject([{ body: "page", receiveCount: 1 }]);
});

test("one message at its end does not hold up the others of its batch", () => {
  const { queue, time } = openQueue({ maxReceiveCount: 1 });
  queue.send("spent");
  queue.receive(1);
  time.now += 1_000;
  queue.send("fresh");
  expect(queue.outlook(10)).toEqual({ due: 2 });
  expect(bodiesOf(queue.receive(1))).toEqual(["fresh"]);
  expect(bodiesOf(queue.deadLetters())).toEqual(["spent"]);
});

test("everything but deleted messages survives the end of the process, received ones visible and still counted", () => {
  const { queue, reopen } = openQueue();
  for (const body of ["done", "held", "waiting"]) queue.send(`${body} ü\u2028🌾\n`);
  const [done] = queue.receive(2);
  queue.delete([done?.receipt ?? ""]);
  const later = reopen();
  expect(later.receive(10)).toMatchObject([
    { body: "held ü\u2028🌾\n", receiveCount: 2 },
    { body: "waiting ü\u2028🌾\n", receiveCount: 1 },
  ]);
});

test("dead letters survive the end of the process", () => {
  const { queue, reopen, time } = openQueue({ maxReceiveCount: 1 });
  queue.send("page");
  queue.receive(1);
  time.now += 1_000;
  queue.receive(1);
  expect(bodiesOf(reopen().deadLetters())).toEqual(["page"]);
});

test("a line that was being written when the process was killed is cut off, and the next one is whole", () => {
  const { queue, reopen, path } = openQueue();
  queue.send("whole");
  appendFileSync(path, '{"op":"put","message":{"id":"torn","bo');
  const later = reopen();
  expect(later.damagedLines).toBe(0);
  later.send("next");
  expect(bodiesOf(reopen().receive(10))).toEqual(["whole", "next"]);
});

test("a line that the disk spoiled is passed over and counted", () => {
  const { queue, reopen, path } = openQueue();
  queue.send("before");
  appendFileSync(path, "\0\0\0\0\n");
  queue.send("after");
  expect(bodiesOf(reopen().receive(10))).toEqual(["before", "after"]);
  expect(reopen().damagedLines).toBe(1);
});

test("the journal of a queue that is worked off stays small", () => {
  const { queue, reopen, path } = openQueue();
  for (let round = 0; round < 2_000; round += 1) {
    queue.send(`page ${round}`);
    queue.delete(receiptsOf(queue.receive(1)));
  }
  queue.send("last");
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(2_100);
  expect(bodiesOf(reopen().receive(10))).toEqual(["last"]);
});

test("a send that no longer fits on the disk throws, and everything that was sent before is there", () => {
  const path = join(temporaryFolder(), "queue.jsonl");
  const result = spawnSync("sh", [
    "-c",
    'trap "" XFSZ; ulimit -f 8; exec "$@"',
    "sh",
    process.execPath,
    ...fillQueue(path),
  ]);
  const { sent, code } = JSON.parse(result.stdout.toString());
  expect(code).toBe("EFBIG");
  expect(sent).toBeGreaterThan(5);
  expect(readFileSync(path, "utf8")).toMatch(/\}\n$/);
  const queue = new MessageQueue({ path, visibilityMs: 1_000, maxReceiveCount: 3, now: () => 0 });
  expect(queue.counts()).toEqual({ visible: sent, hidden: 0, dead: 0 });
});

/** Arguments for a Node that sends until the file system refuses, and says how often it could. */
function fillQueue(path: string): readonly string[] {
  const program = `
    import { MessageQueue } from ${JSON.stringify(new URL("../../../local/queue/index.ts", import.meta.url).href)};
    const queue = new MessageQueue({ path: ${JSON.stringify(path)}, visibilityMs: 1000, maxReceiveCount: 3, now: Date.now });
    let sent = 0;
    try {
      for (; sent < 1000; sent += 1) queue.send("x".repeat(300));
    } catch (error) {
      console.log(JSON.stringify({ sent, code: error.code }));
    }
  `;
  return ["--import", "tsx", "--input-type=module", "-e", program];
}

test("a backlog is worked off in time that is in proportion to it", () => {
  const workOff = (messages: number) => {
    const { queue } = openQueue();
    for (let n = 0; n < messages; n += 1) queue.send(`page ${n}`);
    let done = 0;
    for (let batch = queue.receive(10); batch.length > 0; batch = queue.receive(10)) {
      queue.delete(receiptsOf(batch));
      done += batch.length;
    }
    expect(done).toBe(messages);
  };
  expect(growthOf(workOff, 4_000)).toBeLessThan(IN_PROPORTION);
});

test("a queue whose file can't be opened says which", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "queue.jsonl"));
  expect(() => openQueue({ path: join(folder, "queue.jsonl") })).toThrow(/queue\.jsonl/);
});

test("listeners hear of changes once a turn, until they no longer want to", async () => {
  const { queue } = openQueue();
  let heard = 0;
  const stop = queue.onChange(() => {
    heard += 1;
  });
  queue.send("a");
  queue.send("b");
  await Promise.resolve();
  expect(heard).toBe(1);
  stop();
  queue.send("c");
  await Promise.resolve();
  expect(heard).toBe(1);
});

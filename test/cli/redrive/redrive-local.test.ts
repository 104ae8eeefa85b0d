import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BACKFILL_SOURCE } from "../../../lambdas/backfill/contract.ts";
import { MessageQueue } from "../../../local/queue/index.ts";
import { notice, s3Body } from "../../lambdas/clean/notices.ts";
import { aFolder } from "../a-folder.ts";
import { winnow } from "../an-io.ts";

function openQueue(cwd: string, name: string): MessageQueue {
  const path = join(cwd, ".winnow", "queue", name);
  return new MessageQueue({ path, visibilityMs: 0, maxReceiveCount: 1, now: Date.now });
}

/** Messages that were delivered as often as they may be, and then looked for once more. */
function bury(cwd: string, name: string, bodies: readonly string[]): void {
  const queue = openQueue(cwd, name);
  for (const body of bodies) queue.send(body);
  queue.receive(10);
  queue.receive(10);
  expect(queue.counts().dead).toBe(bodies.length);
  queue.close();
}

it("sends the dead letters of npm start back as what they were, and says why they had died", async () => {
  const cwd = aFolder();
  for (const name of ["queue", "logs"]) mkdirSync(join(cwd, ".winnow", name), { recursive: true });
  const bodies = ["a.html", "b.html", "c.html"].map((key) => s3Body([notice({ key })]));
  bury(cwd, "clean.jsonl", bodies);
  bury(cwd, "backfill.jsonl", [JSON.stringify({ source: BACKFILL_SOURCE, bucket: "ingest", key: "old.html" })]);
  const fault = (key: string, reason: string) =>
    `${JSON.stringify({ fate: "fault", key, error: "SlowDown", reason })}\n`;
  writeFileSync(
    join(cwd, ".winnow", "logs", "functions.log.previous"),
    fault("a.html", "older") + fault("b.html", "busy"),
  );
  writeFileSync(join(cwd, ".winnow", "logs", "functions.log"), `no JSON\n${fault("a.html", "busy")}`);

  expect(await winnow(["redrive"], { cwd })).toMatchObject({
    code: 0,
    out: `pages: 3 dead letters
  2 times  SlowDown: busy
  1 time  not in the log any more
backfill: 1 dead letter
  1 time  not in the log any more
4 sent back: npm start tries them again.
`,
  });
  const queue = openQueue(cwd, "clean.jsonl");
  expect(queue.receive(10).map(({ body, receiveCount }) => [body, receiveCount])).toEqual(
    bodies.map((body) => [body, 1]),
  );
  queue.close();
  expect((await winnow(["redrive"], { cwd })).out).toBe("No dead letters.\n");
});

it("says that npm start is running where it is, and what is wrong with the folder where it is not", async () => {
  const cwd = aFolder({ ".winnow/queue/clean.jsonl": "", ".winnow/lock": String(process.ppid) });
  const running = { code: 1, err: expect.stringContaining("npm start is running on these queues") };
  expect(await winnow(["redrive"], { cwd })).toMatchObject(running);
  rmSync(join(cwd, ".winnow/lock"));
  mkdirSync(join(cwd, ".winnow/lock"));
  const { code, err } = await winnow(["redrive"], { cwd });
  expect(err).toMatch(/^winnow: Something of ours failed: EISDIR/);
  expect(code).toBe(1);
});

it("sends nothing back where one of the queues can't be read", async () => {
  const cwd = aFolder();
  for (const name of ["queue/backfill.jsonl", "logs"]) mkdirSync(join(cwd, ".winnow", name), { recursive: true });
  bury(cwd, "clean.jsonl", [s3Body([notice({ key: "a.html" })])]);
  const { code, err } = await winnow(["redrive"], { cwd });
  expect(err).toContain("Something of ours failed: EISDIR");
  expect(code).toBe(1);
  const queue = openQueue(cwd, "clean.jsonl");
  expect(queue.counts()).toMatchObject({ visible: 0, dead: 1 });
  queue.close();
});

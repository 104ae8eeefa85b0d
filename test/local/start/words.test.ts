import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BACKFILL_SOURCE } from "../../../lambdas/backfill/contract.ts";
import { MessageQueue } from "../../../local/queue/index.ts";
import { leftoversOf } from "../../../local/start/words.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A queue whose only message has had all its deliveries. */
function deadQueue(body: string): MessageQueue {
  const path = join(temporaryFolder(), "queue.jsonl");
  const queue = new MessageQueue({ path, visibilityMs: 0, maxReceiveCount: 1, now: () => 0 });
  onTestFinished(() => queue.close());
  queue.send(body);
  queue.receive(1);
  queue.receive(1);
  return queue;
}

test("dead letters of every queue are told of: of new pages as of those that were cleaned again", () => {
  const again = (key: string) => JSON.stringify({ source: BACKFILL_SOURCE, bucket: "winnow-ingest", key, where: "" });
  const queues = [deadQueue(again("a.html")), deadQueue(again("b\u001b.html"))];
  expect(leftoversOf({ queues, leftoverCount: 0 }, { deadLetters: "leave" })).toEqual([
    "2 pages in the dead-letter queue (a.html, b\\u{1b}.html): npm start -- --redrive tries again.",
  ]);
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { FunctionLog } from "../../../local/pipeline/function-log.ts";
import { hearingBatches, hearingLog, oncePerBreak } from "../../../local/pipeline/hearing.ts";
import type { PipelineEvent } from "../../../local/pipeline/index.ts";
import type { ReceivedMessage } from "../../../local/queue/index.ts";
import { FunctionFault } from "../../../local/runtime/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function messageOf(key: string, receiveCount: number): ReceivedMessage {
  const s3 = { bucket: { name: "b" }, object: { key, sequencer: "01" } };
  const body = JSON.stringify({ Records: [{ eventVersion: "2.1", eventName: "ObjectCreated:Put", s3 }] });
  return { id: key, body, sentAt: 0, receiveCount, firstReceivedAt: 0, state: "waiting", receipt: key };
}

function listen() {
  const events: PipelineEvent[] = [];
  return { events, hear: (event: PipelineEvent) => void events.push(event) };
}

test("a full disk that the function ran into ends the run, with the sentence for full disks", () => {
  const { events, hear } = listen();
  const log = new FunctionLog(join(temporaryFolder(), "log"));
  const line = { fate: "fault", key: "a", ms: 1, error: "InsufficientStorage", reason: "no space" };
  hearingLog(log, hear)(JSON.stringify(line));
  log.close();
  expect(events).toMatchObject([{ kind: "page" }, { kind: "broken", error: { code: "ENOSPC" } }]);
});

test("a log that can't be written ends the run", () => {
  const { events, hear } = listen();
  const log = new FunctionLog(join(temporaryFolder(), "log"));
  log.close();
  hearingLog(log, hear)("a line");
  expect(events).toMatchObject([{ kind: "broken" }]);
});

test("only the first of many breaks is told", () => {
  const { events, hear } = listen();
  const once = oncePerBreak(hear);
  for (const message of ["first", "second"]) once({ kind: "broken", error: new Error(message) });
  expect(events).toMatchObject([{ error: { message: "first" } }]);
});

test("a batch that crashed is told with its pages, and with those that are given up", () => {
  const { events, hear } = listen();
  const messages = [messageOf("new.html", 1), messageOf("often+tried.html", 5)];
  hearingBatches(hear)({ messages, failed: messages, fault: new FunctionFault("Runtime.ExitError", "crashed") });
  expect(events).toEqual([
    { kind: "batch-failed", keys: ["new.html", "often tried.html"], why: "crashed" },
    { kind: "dead-letters", keys: ["often tried.html"] },
  ]);
});

test("a batch of which every page failed by itself needs no line of its own", () => {
  const { events, hear } = listen();
  const messages = [messageOf("a", 1)];
  hearingBatches(hear)({ messages, failed: messages, fault: new FunctionFault("FullBatchFailureError", "all") });
  expect(events).toEqual([]);
});

test("a message that nobody understands is given up by its id", () => {
  const { events, hear } = listen();
  const messages = [{ ...messageOf("a", 5), body: "nonsense" }];
  hearingBatches(hear)({ messages, failed: messages });
  expect(events).toEqual([{ kind: "dead-letters", keys: ["message a"] }]);
});

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageQueue, type ReceivedMessage } from "../../../local/queue/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const MAX_RECEIVES = 3;
const VISIBILITY_MS = 100;

type Step =
  | { do: "send" | "redrive" | "restart" | "torn-restart" }
  | { do: "receive"; max: number }
  | { do: "wait"; ms: number }
  | { do: "delete" | "give-back" | "delete-late"; pick: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: "send" }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("receive" as const), max: fc.integer({ min: 1, max: 10 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 150 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("delete" as const, "give-back" as const, "delete-late" as const),
      pick: fc.nat(100),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("redrive" as const, "restart" as const, "torn-restart" as const) }),
  },
);

/** What the laws are checked against: the same queue, told in the simplest words. */
class Expectation {
  readonly sent = new Set<string>();
  readonly deleted = new Set<string>();
  readonly visibleFrom = new Map<string, number>();
  readonly receives = new Map<string, number>();
  readonly held = new Map<string, ReceivedMessage>();
  readonly outdated: ReceivedMessage[] = [];
}

function openAt(path: string, time: { now: number }): MessageQueue {
  const settings = { path, visibilityMs: VISIBILITY_MS, maxReceiveCount: MAX_RECEIVES, now: () => time.now };
  return new MessageQueue(settings);
}

function receive(queue: MessageQueue, max: number, { model, now }: { model: Expectation; now: number }): void {
  const batch = queue.receive(max);
  expect(batch.length).toBeLessThanOrEqual(max);
  for (const message of batch) {
    expect(model.deleted).not.toContain(message.id);
    expect(model.visibleFrom.get(message.id) ?? 0).toBeLessThanOrEqual(now);
    const receives = (model.receives.get(message.id) ?? 0) + 1;
    expect(message.receiveCount).toBe(receives);
    expect(receives).toBeLessThanOrEqual(MAX_RECEIVES);
    const before = model.held.get(message.id);
    if (before !== undefined) model.outdated.push(before);
    model.receives.set(message.id, receives);
    model.held.set(message.id, message);
    model.visibleFrom.set(message.id, now + VISIBILITY_MS);
  }
}

function applyHeld(
  queue: MessageQueue,
  step: { do: "delete" | "give-back" | "delete-late"; pick: number },
  world: World,
): void {
  const { model, now } = world;
  const all = step.do === "delete-late" ? model.outdated : [...model.held.values()];
  const message = all[step.pick % Math.max(1, all.length)];
  if (message === undefined) return;
  if (step.do === "give-back") {
    queue.changeVisibility([message.receipt], 0);
    if (queue.deadLetters().every(({ id }) => id !== message.id)) model.visibleFrom.set(message.id, now);
    return;
  }
  const isDead = queue.deadLetters().some(({ id }) => id === message.id);
  queue.delete([message.receipt]);
  if (step.do === "delete" && !isDead) {
    model.deleted.add(message.id);
    model.held.delete(message.id);
  }
}

interface World {
  readonly model: Expectation;
  readonly now: number;
}

test("whatever happens in whatever order, every message is waiting, dead or deleted, and never two of them", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (schedule) => {
      const path = join(temporaryFolder(), "queue.jsonl");
      const time = { now: 0 };
      const model = new Expectation();
      let queue = openAt(path, time);
      for (const step of schedule) {
        const world = { model, now: time.now };
        if (step.do === "send") model.sent.add(queue.send("body"));
        else if (step.do === "receive") receive(queue, step.max, world);
        else if (step.do === "wait") time.now += step.ms;
        else if (step.do === "redrive") redrive(queue, model);
        else if (step.do === "delete" || step.do === "give-back" || step.do === "delete-late")
          applyHeld(queue, step, world);
        else {
          queue.close();
          if (step.do === "torn-restart") appendFileSync(path, '{"op":"delete","ids":["');
          queue = openAt(path, time);
          model.visibleFrom.clear();
        }
        const counts = queue.counts();
        expect(counts.visible + counts.hidden + counts.dead).toBe(model.sent.size - model.deleted.size);
      }
      drain(queue, time, model);
    }),
    { numRuns: 300 },
  );
});

function redrive(queue: MessageQueue, model: Expectation): void {
  for (const { id } of queue.deadLetters()) {
    model.receives.delete(id);
    model.visibleFrom.delete(id);
    model.held.delete(id);
  }
  queue.redrive();
}

/** Receives without ever deleting: in the end all that was not deleted must have become a dead letter. */
function drain(queue: MessageQueue, time: { now: number }, model: Expectation): void {
  for (let round = 0; round <= MAX_RECEIVES; round += 1) {
    time.now += VISIBILITY_MS;
    while (queue.receive(10).length > 0);
  }
  const left = [...model.sent].filter((id) => !model.deleted.has(id)).sort();
  expect(
    queue
      .deadLetters()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(left);
}

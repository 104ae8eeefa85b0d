import fc from "fast-check";
import { expect, it } from "vitest";
import { type Outcome, PRODUCER, writeRejection } from "../../../cleaner/index.ts";
import type { PageNotice } from "../../../lambdas/clean/notice.ts";
import type { Fate } from "../../../lambdas/clean/output-key.ts";
import type { Output, OutputStore } from "../../../lambdas/clean/output-store.ts";
import { writeOutcome } from "../../../lambdas/clean/write-outcome.ts";

/** An event of the one key of these tests: its place in the order of events, and what became of the page then. */
interface PageEvent {
  readonly order: number;
  readonly fate: Fate;
}

/** A bucket in memory with S3's conditions; each request passes through `turn`, so that a test decides who is next. */
function openMemoryStore(turn: () => Promise<unknown>) {
  const objects = new Map<string, { readonly output: Output; readonly etag: string }>();
  let puts = 0;
  const store: OutputStore = {
    look: async (key) => {
      await turn();
      const found = objects.get(key);
      return found && { sequencer: found.output.sequencer, etag: found.etag };
    },
    put: async (output, seen) => {
      await turn();
      if (objects.get(output.key)?.etag !== seen?.etag) return false;
      puts += 1;
      objects.set(output.key, { output, etag: `e${puts}` });
      return true;
    },
    remove: async (key, seen) => {
      await turn();
      return objects.get(key)?.etag === seen.etag && objects.delete(key);
    },
  };
  return { store, contents: () => [...objects].map(([key, { output }]) => `${key} ${output.sequencer}`) };
}

function noticeOf(event: PageEvent): PageNotice {
  const sequencer = event.order.toString(16).padStart(18, "0");
  return { kind: "page", bucket: "ingest", key: "p", versionId: `v${event.order}`, sequencer };
}

function outcomeOf(event: PageEvent): Outcome {
  const rejection = writeRejection({ uri: "s3://ingest/p", key: "p", id: "sha256:0", byteCount: 0 }, "empty", "empty");
  if (event.fate === "rejected") return { kind: "rejected", rejection };
  const chars = { total: 0, kept: 0, removed: 0, hidden: 0 };
  return {
    kind: "cleaned",
    document: {
      schemaVersion: "1",
      id: `sha256:${"0".repeat(64)}`,
      source: { uri: "s3://ingest/p", key: "p", format: "text", charset: "utf-8", bytes: 0 },
      metadata: { title: "", authors: [], pageType: "other", tags: [], witnesses: {} },
      text: "",
      sections: [],
      removed: [],
      quality: { confidence: 0, flags: [], chars },
      producer: PRODUCER,
    },
  };
}

function write(store: OutputStore, event: PageEvent) {
  return writeOutcome(store, noticeOf(event), outcomeOf(event));
}

function placeOf(event: PageEvent): string {
  return `${event.fate === "cleaned" ? "documents" : "rejected"}/p.json ${noticeOf(event).sequencer}`;
}

const now = () => Promise.resolve();

it("writes what is new, leaves what it has seen, and keeps the newer from the older", async () => {
  const { store, contents } = openMemoryStore(now);
  expect(await write(store, { order: 2, fate: "cleaned" })).toBe("written");
  expect(await write(store, { order: 2, fate: "cleaned" })).toBe("unchanged");
  expect(await write(store, { order: 1, fate: "cleaned" })).toBe("superseded");
  expect(await write(store, { order: 3, fate: "cleaned" })).toBe("written");
  expect(contents()).toEqual([placeOf({ order: 3, fate: "cleaned" })]);
});

it("takes the rejection away when a newer version of the page comes out well", async () => {
  const { store, contents } = openMemoryStore(now);
  await write(store, { order: 1, fate: "rejected" });
  expect(await write(store, { order: 2, fate: "cleaned" })).toBe("written");
  expect(contents()).toEqual([placeOf({ order: 2, fate: "cleaned" })]);
});

it("withdraws an older rejection that comes after the newer document", async () => {
  const { store, contents } = openMemoryStore(now);
  await write(store, { order: 2, fate: "cleaned" });
  expect(await write(store, { order: 1, fate: "rejected" })).toBe("superseded");
  expect(contents()).toEqual([placeOf({ order: 2, fate: "cleaned" })]);
});

it("keeps the document where two releases disagree about the same event", async () => {
  for (const fates of [["cleaned", "rejected"] as const, ["rejected", "cleaned"] as const]) {
    const { store, contents } = openMemoryStore(now);
    for (const fate of fates) await write(store, { order: 1, fate });
    expect(contents()).toEqual([placeOf({ order: 1, fate: "cleaned" })]);
  }
});

it("does with one put and one look in the usual case", async () => {
  let requests = 0;
  const { store } = openMemoryStore(async () => {
    requests += 1;
  });
  await write(store, { order: 1, fate: "cleaned" });
  expect(requests).toBe(2);
});

it("gives up with a sentence where an output keeps changing", async () => {
  const { store } = openMemoryStore(now);
  const restless: OutputStore = { ...store, put: () => Promise.resolve(false) };
  await expect(write(restless, { order: 1, fate: "cleaned" })).rejects.toThrow(
    "gave up after 8 rounds: documents/p.json keeps changing",
  );
});

/** Lets a writer's n-th request happen and its answer get lost, as where a process dies or a connection breaks. */
function loseAnswer(store: OutputStore, nth: number): OutputStore {
  let requests = 0;
  const answer = async <Value>(request: Promise<Value>): Promise<Value> => {
    const value = await request;
    requests += 1;
    if (requests === nth) throw new Error("connection lost");
    return value;
  };
  return {
    look: (key) => answer(store.look(key)),
    put: (output, seen) => answer(store.put(output, seen)),
    remove: (key, seen) => answer(store.remove(key, seen)),
  };
}

it("ends with the newest event's outcome alone, however writers interleave, die and are repeated", async () => {
  const delivery = fc.record({ order: fc.integer({ min: 1, max: 5 }), diesAt: fc.integer({ min: 1, max: 9 }) });
  const deliveries = fc.array(delivery, { minLength: 1, maxLength: 7 });
  const fates = fc.array(fc.constantFrom<Fate>("cleaned", "rejected"), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), deliveries, fates, async (scheduler, drawn, fateOf) => {
      const { store, contents } = openMemoryStore(() => scheduler.schedule(Promise.resolve()));
      const events = drawn.map(({ order }) => ({ order, fate: fateOf[order - 1] ?? "cleaned" }));
      const deliver = async (event: PageEvent, index: number) => {
        try {
          await write(loseAnswer(store, drawn[index]?.diesAt ?? 0), event);
        } catch {
          await write(store, event);
        }
      };
      await scheduler.waitFor(Promise.all(events.map(deliver)));
      expect(contents()).toEqual([placeOf(events.reduce((a, b) => (b.order > a.order ? b : a)))]);
    }),
    { numRuns: 2_000 },
  );
});

import type { S3Client } from "@aws-sdk/client-s3";
import { BACKFILL_SOURCE } from "../../lambdas/backfill/contract.ts";
import type { Clock } from "../clock.ts";
import { EventSource, type EventSourceEnds, MessageQueue, type QueueSettings } from "../queue/index.ts";
import { BackfillFiles } from "./backfill-files.ts";
import { listPages } from "./list-pages.ts";

/** What a backfill needs of the pipeline that it must not disturb. */
export interface BackfillPlace {
  readonly dataDir: string;
  readonly s3: S3Client;
  readonly ingestBucket: string;
  readonly queue: Omit<QueueSettings, "path">;
  readonly ends: EventSourceEnds;
  readonly retryDelayMs: (receiveCount: number) => number;
  /** Whether new pages are waiting or under way: while they are, old ones rest. */
  readonly isBusy: () => boolean;
  readonly clock: Clock;
}

/** A backfill in a running pipeline. */
export interface LocalBackfill {
  /** Of messages about pages that are to be cleaned again. */
  readonly queue: MessageQueue;
  /** Resolves when nothing is asked and no message is left to deliver, or when it is stopped; not while it is paused. */
  readonly drained: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Pages handed to the function at once, and for how long the queue waits for more: a small step, then a look around. */
const STEP = { batchSize: 5, windowMs: 0, maxConcurrency: 1 } as const;
const LOOK_EVERY_MS = 250;

/**
 * Cleans old pages again while no new page is there: the stack's low-priority queue and its state machine on one machine.
 * Goes on where the run before left off; a page is in the queue once, however often it is asked for.
 */
export function openBackfill(place: BackfillPlace): LocalBackfill {
  const { clock } = place;
  const files = new BackfillFiles(place.dataDir);
  const queue = new MessageQueue({ ...place.queue, path: files.queue });
  const isOpen = () => !files.isPaused && !place.isBusy();
  const source = new EventSource(queue, place.ends, { ...STEP, retryDelayMs: place.retryDelayMs, clock, isOpen });
  const looking = lookOut(place, files, queue);
  let isStopped = false;
  return {
    queue,
    drained: async () => {
      while (!isStopped && (files.asked() !== undefined || isWaiting(queue))) await rest(clock);
    },
    stop: async () => {
      isStopped = true;
      await looking.stop();
      await source.stop();
      queue.close();
    },
  };
}

/** Sends what is asked for, now and whenever somebody asks. */
function lookOut(place: BackfillPlace, files: BackfillFiles, queue: MessageQueue) {
  let isStopped = false;
  const watch = async () => {
    while (!isStopped) {
      if (files.asked() !== undefined) await sendAll(place, { files, queue, isStopped: () => isStopped });
      await rest(place.clock);
    }
  };
  const watching = watch().catch((error: unknown) =>
    place.ends.onQueueFault(error instanceof Error ? error : new Error(String(error))),
  );
  return {
    stop: async () => {
      isStopped = true;
      await watching;
    },
  };
}

interface Sending {
  readonly files: BackfillFiles;
  readonly queue: MessageQueue;
  readonly isStopped: () => boolean;
}

/** What is stopped half-way is asked for still, and begins anew: what is in the queue already is passed over. */
async function sendAll({ s3, ingestBucket }: BackfillPlace, { files, queue, isStopped }: Sending): Promise<void> {
  const asked = files.asked();
  if (asked === undefined) return;
  const { request, done } = asked;
  const bodies = new Set(queue.messages().map(({ body }) => body));
  for await (const key of listPages(s3, ingestBucket, request)) {
    if (isStopped()) return;
    const body = JSON.stringify({ source: BACKFILL_SOURCE, bucket: ingestBucket, key, where: request.where });
    if (!bodies.has(body)) queue.send(body);
  }
  done();
}

function isWaiting(queue: MessageQueue): boolean {
  const { visible, hidden } = queue.counts();
  return visible + hidden > 0;
}

function rest(clock: Clock): Promise<void> {
  return new Promise((resolve) => void clock.after(LOOK_EVERY_MS, resolve));
}

import type { SQSEvent } from "aws-lambda";
import type { Clock } from "../clock.ts";
import type { ReceivedMessage } from "./message.ts";
import type { MessageQueue } from "./message-queue.ts";
import { failedIdsIn, toSqsEvent } from "./sqs-event.ts";

/** How messages become invocations; the same words as a Lambda event source mapping. */
export interface EventSourceSettings {
  readonly batchSize: number;
  /** How long a batch that is not full waits for more. */
  readonly windowMs: number;
  /** Batches under way at once. */
  readonly maxConcurrency: number;
  /** How long a failed message stays hidden, by how often it was received. */
  readonly retryDelayMs: (receiveCount: number) => number;
  readonly clock: Clock;
  /** Whether a batch may be taken now; asked again a few times a second while messages wait. Always, if not said. */
  readonly isOpen?: () => boolean;
}

/** Milliseconds between two looks at whether the source is open. */
const REOPEN_MS = 100;

/** What became of one batch. */
export interface BatchReport {
  readonly messages: readonly ReceivedMessage[];
  /** Messages that went back to the queue. */
  readonly failed: readonly ReceivedMessage[];
  /** Set where the invocation itself failed: a throw, a crash, a time-out. */
  readonly fault?: Error;
}

/** What the other end of an event source gives and hears. */
export interface EventSourceEnds {
  /** Rejects where the whole batch is to be tried again. */
  readonly invoke: (event: SQSEvent) => Promise<unknown>;
  readonly onBatch: (report: BatchReport) => void;
  /** The queue itself failed (disk full): no invocation follows. */
  readonly onQueueFault: (error: Error) => void;
}

/**
 * Feeds a function from a queue in batches, as Lambda's SQS pollers do, with partial batch responses.
 *
 * One difference, for the person who waits in front of it: what failed comes back after `retryDelayMs`, where SQS
 * would wait for the whole visibility timeout.
 */
export class EventSource {
  readonly #queue: MessageQueue;
  readonly #ends: EventSourceEnds;
  readonly #settings: EventSourceSettings;
  readonly #underWay = new Set<Promise<void>>();
  readonly #unsubscribe: () => void;
  #windowEndsAt: number | undefined;
  #cancelTimer: () => void = () => undefined;
  #stopped = false;

  constructor(queue: MessageQueue, ends: EventSourceEnds, settings: EventSourceSettings) {
    this.#queue = queue;
    this.#ends = ends;
    this.#settings = settings;
    this.#unsubscribe = queue.onChange(() => this.#pump());
    this.#pump();
  }

  /** Takes no further messages; resolves when the batches under way are answered for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    this.#cancelTimer();
    await Promise.all(this.#underWay);
  }

  #pump(): void {
    this.#cancelTimer();
    try {
      while (this.#mayTake()) this.#take();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Whether a batch is due now; if not, sees to it that this is asked again when it may be. */
  #mayTake(): boolean {
    if (this.#stopped || this.#underWay.size >= this.#settings.maxConcurrency) return false;
    const { batchSize, windowMs, clock } = this.#settings;
    const { due, nextVisibleAt } = this.#queue.outlook(batchSize);
    if (due === 0) {
      this.#windowEndsAt = undefined;
      this.#pumpAt(nextVisibleAt);
      return false;
    }
    if (this.#settings.isOpen?.() === false) {
      this.#pumpAt(clock.now() + REOPEN_MS);
      return false;
    }
    this.#windowEndsAt ??= clock.now() + windowMs;
    if (due >= batchSize || clock.now() >= this.#windowEndsAt) return true;
    this.#pumpAt(this.#windowEndsAt);
    return false;
  }

  #pumpAt(at: number | undefined): void {
    if (at === undefined) return;
    const { clock } = this.#settings;
    this.#cancelTimer = clock.after(Math.max(1, at - clock.now()), () => this.#pump());
  }

  #take(): void {
    this.#windowEndsAt = undefined;
    const batch = this.#queue.receive(this.#settings.batchSize);
    if (batch.length === 0) return;
    const delivery = this.#deliver(batch).catch((error: unknown) => this.#fail(error));
    this.#underWay.add(delivery);
    void delivery.then(() => {
      this.#underWay.delete(delivery);
      this.#pump();
    });
  }

  async #deliver(messages: readonly ReceivedMessage[]): Promise<void> {
    const answer = await this.#answerTo(messages);
    const failed = messages.filter((message) => answer.failedIds.has(message.id));
    this.#queue.delete(messages.filter((message) => !answer.failedIds.has(message.id)).map(({ receipt }) => receipt));
    for (const { receipt, receiveCount } of failed) {
      this.#queue.changeVisibility([receipt], this.#settings.retryDelayMs(receiveCount));
    }
    this.#ends.onBatch({ messages, failed, ...(answer.fault && { fault: answer.fault }) });
  }

  async #answerTo(messages: readonly ReceivedMessage[]): Promise<{ failedIds: ReadonlySet<string>; fault?: Error }> {
    try {
      return { failedIds: failedIdsIn(await this.#ends.invoke(toSqsEvent(messages)), messages) };
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      return { failedIds: new Set(messages.map((message) => message.id)), fault };
    }
  }

  #fail(error: unknown): void {
    this.#stopped = true;
    this.#ends.onQueueFault(error instanceof Error ? error : new Error(String(error)));
  }
}

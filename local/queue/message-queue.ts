import { randomUUID } from "node:crypto";
import { Journal } from "../journal.ts";
import { type JournalEntry, type Message, type ReceivedMessage, replayEntry } from "./message.ts";

/** What makes one queue differ from another; the same words as in infra/. */
export interface QueueSettings {
  /** The journal's file; made if absent, its folder must exist. */
  readonly path: string;
  /** How long a received message stays hidden from others. */
  readonly visibilityMs: number;
  /** Deliveries a message gets before it rests in the dead-letter queue. */
  readonly maxReceiveCount: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface QueueCounts {
  /** Ready to be received. */
  readonly visible: number;
  /** Received or put off, and not visible yet. */
  readonly hidden: number;
  readonly dead: number;
}

/** What a receiver may expect. */
export interface QueueOutlook {
  /** How many messages a `receive(max)` would deal with now: hand out, or lay to rest. */
  readonly due: number;
  /** When the next hidden message becomes visible, in milliseconds since 1970; absent if none is hidden. */
  readonly nextVisibleAt?: number;
}

/** Journal lines that are worth a compaction: fewer cost less to replay than to rewrite. */
const COMPACT_ABOVE_LINES = 2_000;

/**
 * A standard SQS queue with its dead-letter queue, in this process and on this disk.
 *
 * At least once, in no promised order. A message is durable when `send` returns, and gone only when it is deleted.
 * Visibility is not kept across restarts: whoever held a message is gone with the process, so it is visible at once;
 * how often it was received is kept, so a message that kills its reader still ends in the dead-letter queue.
 */
export class MessageQueue {
  readonly #settings: QueueSettings;
  readonly #journal: Journal<JournalEntry>;
  readonly #messages = new Map<string, Message>();
  /** Of messages that were received or put off: until when nobody sees them. */
  readonly #hiddenUntil = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #tellingSoon = false;
  /** Lines of the journal that could not be read when it was opened. */
  readonly damagedLines: number;

  constructor(settings: QueueSettings) {
    this.#settings = settings;
    const { journal, contents } = Journal.open<JournalEntry>(settings.path);
    this.#journal = journal;
    this.damagedLines = contents.damagedLines;
    for (const entry of contents.entries) replayEntry(this.#messages, entry);
    this.#compactIfLong();
  }

  /** Stores a message and returns its id; durable on return. Throws the file system's error if the disk is full. */
  send(body: string): string {
    const id = randomUUID();
    this.#record({ op: "put", message: { id, body, sentAt: this.#settings.now(), receiveCount: 0, state: "waiting" } });
    return id;
  }

  /** Hands out up to `max` visible messages; those that had all their deliveries go to the dead letters instead. */
  receive(max: number): readonly ReceivedMessage[] {
    const at = this.#settings.now();
    const { ready, spent } = this.#visibleMessages(max, at);
    if (spent.length > 0) this.#record({ op: "bury", ids: spent });
    if (ready.length === 0) return [];
    this.#record({ op: "receive", ids: ready, at });
    for (const id of ready) this.#hiddenUntil.set(id, at + this.#settings.visibilityMs);
    return ready.flatMap((id) => this.#handedOut(id));
  }

  /** Removes messages for good. Receipts that are out of date are passed over, as SQS does. */
  delete(receipts: readonly string[]): void {
    const ids = this.#idsHeldBy(receipts);
    if (ids.length === 0) return;
    this.#record({ op: "delete", ids });
    for (const id of ids) this.#hiddenUntil.delete(id);
  }

  /** Makes held messages visible again in `ms`; 0 hands them back at once. */
  changeVisibility(receipts: readonly string[], ms: number): void {
    const until = this.#settings.now() + ms;
    for (const id of this.#idsHeldBy(receipts)) this.#hiddenUntil.set(id, until);
    this.#tell();
  }

  /** All there are, dead letters included. */
  messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  deadLetters(): readonly Message[] {
    return this.messages().filter((message) => message.state === "dead");
  }

  /** Gives every dead letter a fresh set of deliveries; returns how many there were. */
  redrive(): number {
    const ids = this.deadLetters().map((message) => message.id);
    for (const id of ids) this.#hiddenUntil.delete(id);
    if (ids.length > 0) this.#record({ op: "redrive", ids });
    return ids.length;
  }

  counts(): QueueCounts {
    const now = this.#settings.now();
    const counts = { visible: 0, hidden: 0, dead: 0 };
    for (const message of this.#messages.values()) {
      if (message.state === "dead") counts.dead += 1;
      else if (this.#isHidden(message.id, now)) counts.hidden += 1;
      else counts.visible += 1;
    }
    return counts;
  }

  /** Looks ahead, at one moment: asked one after the other, a message that becomes visible in between is in neither answer. */
  outlook(max: number): QueueOutlook {
    const now = this.#settings.now();
    const { ready, spent } = this.#visibleMessages(max, now);
    const nextVisibleAt = this.#nextVisibleAt(now);
    return { due: ready.length + spent.length, ...(nextVisibleAt !== undefined && { nextVisibleAt }) };
  }

  /** Calls `listener` after every change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#journal.close();
  }

  #record(entry: JournalEntry): void {
    this.#journal.append(entry);
    replayEntry(this.#messages, entry);
    this.#compactIfLong();
    this.#tell();
  }

  #compactIfLong(): void {
    if (this.#journal.lines <= COMPACT_ABOVE_LINES + 4 * this.#messages.size) return;
    this.#journal.rewrite([...this.#messages.values()].map((message) => ({ op: "put", message })));
  }

  /** Once per turn of the event loop, and never in the middle of a change. */
  #tell(): void {
    if (this.#tellingSoon) return;
    this.#tellingSoon = true;
    queueMicrotask(() => {
      this.#tellingSoon = false;
      for (const listener of this.#listeners) listener();
    });
  }

  #nextVisibleAt(now: number): number | undefined {
    let next: number | undefined;
    for (const [id, until] of this.#hiddenUntil) {
      if (this.#messages.get(id)?.state !== "waiting" || until <= now) continue;
      if (next === undefined || until < next) next = until;
    }
    return next;
  }

  #isHidden(id: string, now: number): boolean {
    return (this.#hiddenUntil.get(id) ?? 0) > now;
  }

  #visibleMessages(max: number, now: number): { ready: readonly string[]; spent: readonly string[] } {
    const ready: string[] = [];
    const spent: string[] = [];
    for (const message of this.#messages.values()) {
      if (ready.length >= max) break;
      if (message.state === "dead" || this.#isHidden(message.id, now)) continue;
      (message.receiveCount >= this.#settings.maxReceiveCount ? spent : ready).push(message.id);
    }
    return { ready, spent };
  }

  #handedOut(id: string): readonly ReceivedMessage[] {
    const message = this.#messages.get(id);
    if (message?.firstReceivedAt === undefined) return [];
    return [{ ...message, firstReceivedAt: message.firstReceivedAt, receipt: receiptOf(message) }];
  }

  #idsHeldBy(receipts: readonly string[]): readonly string[] {
    return receipts
      .map((receipt) => this.#messages.get(receipt.slice(0, receipt.lastIndexOf("#"))))
      .filter((message) => message !== undefined)
      .filter((message) => message.state === "waiting" && receipts.includes(receiptOf(message)))
      .map((message) => message.id);
  }
}

/** Changes with every delivery, so that whoever was too slow can't delete what another is working on. */
function receiptOf(message: Message): string {
  return `${message.id}#${message.receiveCount}`;
}

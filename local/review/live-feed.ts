import type { ServerResponse } from "node:http";
import { isSameHost } from "../../cleaner/index.ts";
import type { LiveEvent, ReviewRow } from "../../review/index.ts";
import type { Clock } from "../clock.ts";

/** How long news are gathered before they are told, in milliseconds: fewer messages, and still at once to the eye. */
const GATHER_MS = 80;

/** What every open page is told: all rows at first, as soon as they are known, then what changes. Server-sent events, HTML standard 9.2. */
export class LiveFeed {
  readonly #clock: Clock;
  readonly #rows = new Map<string, ReviewRow>();
  readonly #listeners = new Set<ServerResponse>();
  /** By ingest key: a time may be known before its row. */
  readonly #times = new Map<string, number>();
  #fresh = new Map<string, ReviewRow>();
  /** Whether what earlier runs left is among the rows. */
  #isComplete = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a browser that asked for events, until it goes away. */
  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(messageOf(this.#allRows()));
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  /** What earlier runs left is among the rows now: a page that has others can let them go. */
  complete(): void {
    if (this.#isComplete) return;
    this.#isComplete = true;
    this.#tell(this.#allRows());
  }

  /** A page was cleaned, or cleaned again. */
  put(read: ReviewRow): void {
    const ms = this.#times.get(read.key);
    const row = ms === undefined ? read : { ...read, ms };
    this.#rows.set(row.at, row);
    if (this.#fresh.size === 0) this.#clock.after(GATHER_MS, () => this.#tellFresh());
    this.#fresh.set(row.at, row);
  }

  /** The time that cleaning took, which is known apart from the row and may come later. */
  time(key: string, ms: number): void {
    this.#times.set(key, ms);
    for (const part of ["documents", "rejected"]) {
      const row = this.#rows.get(`${part}/${key}.json`);
      if (row !== undefined && row.ms !== ms) this.put(row);
    }
  }

  gone(at: string): void {
    this.#fresh.delete(at);
    if (this.#rows.delete(at)) this.#tell({ kind: "gone", at });
  }

  /** Ingest keys of the pages of a host that are known. */
  keysOfHost(host: string): readonly string[] {
    return [...this.#rows.values()].flatMap((row) =>
      row.fate === "cleaned" && isSameHost(row.host, host) ? [row.key] : [],
    );
  }

  trouble(sentence: string): void {
    this.#tell({ kind: "trouble", sentence });
  }

  close(): void {
    for (const response of this.#listeners) response.end();
  }

  #allRows(): LiveEvent {
    return { kind: this.#isComplete ? "all" : "rows", rows: [...this.#rows.values()] };
  }

  #tellFresh(): void {
    const rows = [...this.#fresh.values()];
    this.#fresh = new Map();
    if (rows.length > 0) this.#tell({ kind: "rows", rows });
  }

  #tell(event: LiveEvent): void {
    for (const response of this.#listeners) response.write(messageOf(event));
  }
}

/** JSON holds no line feed, so one data line is enough. */
function messageOf(event: LiveEvent): string {
  return `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { BACKFILL_SOURCE } from "../../../../lambdas/backfill/contract.ts";
import { cleanMessage } from "../../../../lambdas/clean/clean-message.ts";
import type { Settings } from "../../../../lambdas/clean/settings.ts";
import { notice, s3Body } from "../notices.ts";
import { faultOf, MemoryS3 } from "./memory-s3.ts";
import { BUCKET, bodyOf, cleanOnePage, type Deed, OUTPUT, sequencerOf } from "./one-page.ts";

const KEY = "p.html";
const PAGE = { Bucket: BUCKET, Key: KEY };
const RUNS = 10_000;
/** Far more than any schedule takes: a loop that does not end is a fault of the handler. */
const MAX_STEPS = 5_000;

/** What happens to one page, and in what order everybody's requests come through. */
interface Schedule {
  readonly deeds: readonly Deed[];
  /** How often each deed's notice is delivered. */
  readonly copies: readonly number[];
  readonly backfills: number;
  readonly ofDeletedPages: Settings["ofDeletedPages"];
  /** Who is next: taken in turn, each modulo the number of those who wait. */
  readonly choices: readonly number[];
  /** To these requests, by number, S3 answers 503. */
  readonly faults: readonly number[];
}

const schedules: fc.Arbitrary<Schedule> = fc.record({
  deeds: fc.array(fc.constantFrom<Deed>("put", "put", "put-bad", "delete"), { minLength: 1, maxLength: 5 }),
  copies: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
  backfills: fc.integer({ min: 0, max: 2 }),
  ofDeletedPages: fc.constantFrom<Settings["ofDeletedPages"]>("keep", "delete"),
  choices: fc.array(fc.nat(1_000), { minLength: 40, maxLength: 80 }),
  faults: fc.array(fc.nat(60), { maxLength: 6 }),
});

/** One run of a schedule: a bucket, the messages about it, and a chooser of who goes on. */
class Run {
  readonly #schedule: Schedule;
  /** Requests that wait for their turn. */
  readonly #waiting: (() => void)[] = [];
  readonly #s3 = new MemoryS3(() => this.#turn());
  readonly #messages: string[] = [];
  readonly sent: string[] = [];
  #underWay = 0;
  #requests = 0;
  #step = 0;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** Deeds, deliveries and requests in the schedule's order, until nothing is left to do. */
  async play(): Promise<ReturnType<MemoryS3["contents"]>> {
    const deeds = this.#schedule.deeds.map((deed, n) => () => this.#happen(deed, n));
    for (let n = 0; n < this.#schedule.backfills; n++)
      deeds.splice(this.#choose(deeds.length + 1), 0, () => this.#wish());
    while (deeds.length + this.#messages.length + this.#underWay > 0) {
      const moves = [
        ...(deeds.length > 0 ? [() => deeds.shift()?.()] : []),
        ...(this.#messages.length > 0 && this.#underWay < 3 ? [() => this.#deliver()] : []),
        ...this.#waiting.map((_, at) => () => this.#waiting.splice(at, 1)[0]?.()),
      ];
      moves[this.#choose(moves.length)]?.();
      await settled();
    }
    return this.#s3.contents(OUTPUT);
  }

  /** Everything that was ever sent, delivered once more and one by one. */
  async playAgain(): Promise<ReturnType<MemoryS3["contents"]>> {
    this.#messages.push(...this.sent);
    return this.play();
  }

  /** The one output that there should be, if any: its key and its bytes. */
  expected(): readonly (readonly [string, string])[] {
    const { deeds, ofDeletedPages } = this.#schedule;
    const last = deeds.length - 1;
    const isGone = deeds[last] === "delete" && ofDeletedPages === "delete";
    const newest = isGone ? -1 : deeds.findLastIndex((deed) => deed !== "delete");
    const deed = deeds[newest];
    if (deed === undefined || deed === "delete") return [];
    const versionId = `v${newest + 1}`;
    const raw = { bytes: Buffer.from(bodyOf(deed, newest)), uri: `s3://${BUCKET}/${KEY}`, key: KEY, versionId };
    const outcome = cleanOnePage(raw);
    const written = outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
    return [[`${outcome.kind === "cleaned" ? "documents" : "rejected"}/${KEY}.json`, `${JSON.stringify(written)}\n`]];
  }

  #happen(deed: Deed, n: number): void {
    const versionId = deed === "delete" ? "" : this.#s3.put({ ...PAGE, Body: bodyOf(deed, n) });
    if (deed === "delete") this.#s3.mark(PAGE);
    const body = s3Body([notice({ bucket: BUCKET, key: KEY, versionId, sequencer: sequencerOf(n) })]);
    const told = deed === "delete" ? body.replace("ObjectCreated:Put", "ObjectRemoved:DeleteMarkerCreated") : body;
    for (let copy = 0; copy < (this.#schedule.copies[n] ?? 1); copy++) this.#send(told);
  }

  #wish(): void {
    this.#send(JSON.stringify({ source: BACKFILL_SOURCE, bucket: BUCKET, key: KEY }));
  }

  #send(body: string): void {
    this.#messages.push(body);
    this.sent.push(body);
  }

  /** A message that fails is there again. */
  #deliver(): void {
    const [body = ""] = this.#messages.splice(this.#choose(this.#messages.length), 1);
    const settings = {
      outputBucket: OUTPUT,
      maxPageBytes: 1_000,
      strength: "balanced",
      inlines: "omit",
      ofDeletedPages: this.#schedule.ofDeletedPages,
    } as const;
    this.#underWay += 1;
    const place = { s3: this.#s3.client, settings, report: () => undefined, clean: cleanOnePage };
    cleanMessage(place, body)
      .catch(() => this.#messages.push(body))
      .finally(() => {
        this.#underWay -= 1;
      });
  }

  async #turn(): Promise<void> {
    this.#requests += 1;
    const isRefused = this.#schedule.faults.includes(this.#requests);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (isRefused) throw faultOf("SlowDown", 503);
  }

  #choose(count: number): number {
    this.#step += 1;
    if (this.#step > MAX_STEPS) throw new Error("the schedule does not end");
    return (this.#schedule.choices[this.#step % this.#schedule.choices.length] ?? 0) % Math.max(1, count);
  }
}

/** Until every promise that can go on has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

it(`ends with the newest page's document after ${RUNS.toLocaleString("en-US")} schedules of shuffled, doubled and interleaved notices`, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const run = new Run(schedule);
      const outputs = Object.entries(await run.play()).map(([key, { body }]) => [key, body]);
      expect(outputs).toEqual(run.expected());
    }),
    { numRuns: RUNS, seed: 6 },
  );
}, 60_000);

it("changes not a byte when every notice is delivered once more", async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const run = new Run({ ...schedule, backfills: 0 });
      const first = await run.play();
      expect(await run.playAgain()).toEqual(first);
    }),
    { numRuns: 500, seed: 7 },
  );
});

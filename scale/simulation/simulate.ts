import { type Draws, openDraws } from "./draws.ts";
import { EventHeap } from "./event-heap.ts";
import { Fleet } from "./fleet.ts";
import { NoticeLine } from "./notice-line.ts";
import type { Outcome, Scenario, Stream } from "./scenario.ts";

type Message = { readonly arrivedAt: number; readonly receives: number };

type Event =
  | { readonly kind: "arrival"; readonly stream: Stream }
  | { readonly kind: "second" }
  | { readonly kind: "look" }
  | { readonly kind: "visible"; readonly messages: readonly Message[] }
  | { readonly kind: "end"; readonly crashed: readonly Message[] };

/** Seconds that the event source holds still after a throttle. */
const BACK_OFF = 1;

/** Plays a scenario through, event by event. The same scenario gives the same outcome. */
export function simulate(scenario: Scenario): Outcome {
  return new Simulation(scenario).run();
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #draws: Draws;
  readonly #events = new EventHeap<Event>();
  readonly #waiting = new NoticeLine<Message>();
  readonly #fleet: Fleet;
  readonly #finishedAt: number[] = [];
  readonly #waits: number[] = [];
  readonly #latencies: number[] = [];
  readonly #seconds: { arrived: number; backlog: number; busy: number }[] = [];
  #now = 0;
  #heldUntil = 0;
  #allowed: number;
  #openStreams = 0;
  #hidden = 0;
  #inHand = 0;
  readonly #counts = { in: 0, dead: 0, invocations: 0, throttles: 0, crashes: 0, busySeconds: 0 };

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#draws = openDraws(scenario.seed);
    this.#fleet = new Fleet(scenario.cold.idle);
    this.#allowed = Math.min(scenario.concurrency.start, scenario.concurrency.most);
    for (const stream of scenario.streams) {
      this.#openStreams += 1;
      this.#planArrival(stream, stream.from);
    }
    this.#events.plan(0, { kind: "second" });
  }

  run(): Outcome {
    for (
      let next = this.#events.next();
      next !== undefined && next.at <= this.#scenario.end;
      next = this.#events.next()
    ) {
      this.#now = next.at;
      this.#follow(next.event);
      this.#handOut();
    }
    return this.#outcome();
  }

  #follow(event: Event): void {
    switch (event.kind) {
      case "arrival":
        this.#counts.in += 1;
        this.#waiting.add({ arrivedAt: this.#now, receives: 0 }, this.#now);
        this.#planArrival(event.stream, this.#now);
        break;
      case "second":
        this.#passSecond();
        break;
      case "visible":
        this.#hidden -= event.messages.length;
        for (const message of event.messages) this.#waiting.add(message, this.#now);
        break;
      case "end":
        this.#fleet.release(this.#now);
        this.#inHand -= event.crashed.length;
        this.#hide(event.crashed, this.#scenario.visibility);
        break;
      case "look":
        break;
    }
  }

  #planArrival(stream: Stream, after: number): void {
    const at = after + this.#draws.exponential(1 / stream.pagesPerSecond);
    if (at < stream.to) this.#events.plan(at, { kind: "arrival", stream });
    else this.#openStreams -= 1;
  }

  /** The event source grows while messages wait and shrinks as fast when none do; then the books of the second. */
  #passSecond(): void {
    const { start, addPerSecond, most } = this.#scenario.concurrency;
    const isShort = this.#waiting.size > 0 && this.#fleet.busy >= this.#allowed;
    if (isShort) this.#allowed = Math.min(most, this.#allowed + addPerSecond);
    else if (this.#waiting.size === 0) this.#allowed = Math.max(Math.min(start, most), this.#allowed - addPerSecond);
    const backlog = this.#waiting.size + this.#hidden;
    this.#seconds.push({ arrived: this.#counts.in, backlog, busy: this.#fleet.busy });
    if (this.#openStreams + backlog + this.#fleet.busy > 0) this.#events.plan(this.#now + 1, { kind: "second" });
  }

  #handOut(): void {
    const { batch, window, account } = this.#scenario;
    while (this.#waiting.size > 0 && this.#fleet.busy < this.#allowed && this.#now >= this.#heldUntil) {
      const ripeAt = this.#waiting.oldestSince + window;
      if (this.#waiting.size < batch && this.#now < ripeAt) {
        this.#events.plan(ripeAt, { kind: "look" });
        return;
      }
      const messages = this.#waiting
        .take(batch)
        .map(({ arrivedAt, receives }) => ({ arrivedAt, receives: receives + 1 }));
      if (this.#fleet.busy >= account) this.#throttle(messages);
      else this.#invoke(messages);
    }
  }

  /** Messages of a throttled invocation were received all the same: they come back when they are visible again. */
  #throttle(messages: readonly Message[]): void {
    this.#counts.throttles += 1;
    this.#heldUntil = this.#now + BACK_OFF;
    this.#events.plan(this.#heldUntil, { kind: "look" });
    this.#hide(messages, this.#scenario.visibility);
  }

  #hide(messages: readonly Message[], seconds: number): void {
    const alive = messages.filter(({ receives }) => receives < this.#scenario.maxReceives);
    this.#counts.dead += messages.length - alive.length;
    this.#hidden += alive.length;
    if (alive.length > 0) this.#events.plan(this.#now + seconds, { kind: "visible", messages: alive });
  }

  #invoke(messages: readonly Message[]): void {
    const { cold, crashShare, serviceTime } = this.#scenario;
    const begun = this.#now + (this.#fleet.start(this.#now) === "cold" ? cold.seconds : 0);
    const isCrash = crashShare > 0 && this.#draws.uniform() < crashShare;
    this.#counts.invocations += 1;
    let at = begun;
    for (const { arrivedAt } of messages) {
      const done = at + serviceTime(this.#draws);
      if (!isCrash) this.#keep({ arrivedAt, begun: at, done });
      at = done;
    }
    this.#counts.busySeconds += at - this.#now;
    this.#counts.crashes += isCrash ? 1 : 0;
    this.#inHand += isCrash ? messages.length : 0;
    this.#events.plan(at, { kind: "end", crashed: isCrash ? messages : [] });
  }

  #keep({ arrivedAt, begun, done }: { arrivedAt: number; begun: number; done: number }): void {
    this.#waits.push(begun - arrivedAt);
    this.#latencies.push(done - arrivedAt);
    this.#finishedAt.push(done);
  }

  #outcome(): Outcome {
    const { in: arrived, dead, ...counts } = this.#counts;
    const done = this.#latencies.length;
    const left = this.#waiting.size + this.#hidden + this.#inHand;
    return {
      ...counts,
      pages: { in: arrived, done, dead, left },
      coldStarts: this.#fleet.coldStarts,
      endedAt: this.#finishedAt.reduce((latest, at) => Math.max(latest, at), 0),
      finishedAt: this.#finishedAt,
      waits: this.#waits,
      latencies: this.#latencies,
      seconds: this.#seconds,
    };
  }
}

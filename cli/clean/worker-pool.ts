import { Worker } from "node:worker_threads";

/** How a pool of worker threads is set up. */
export interface PoolSettings {
  /** A module that posts `{ ready: true }` once and `{ done: result }` for each message it gets. */
  readonly script: URL;
  readonly workerData: unknown;
  readonly size: number;
  readonly maxHeapMegabytes: number;
  /** A job that takes longer loses its worker. */
  readonly maxSeconds: number;
}

export type LostTo = "time" | "memory" | "crash";

/** What came of one job. A lost worker is replaced; the job is not repeated. */
export type Done<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "lost"; readonly to: LostTo; readonly message: string };

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (done: Done<Result>) => void;
  readonly reject: (fault: Error) => void;
}

interface Member<Job, Result> {
  readonly thread: Worker;
  ready: boolean;
  timer?: NodeJS.Timeout;
  current?: Waiting<Job, Result> | undefined;
}

/** Worker threads that do one job at a time each. They start as jobs come, so that a single page starts one. */
export class WorkerPool<Job, Result> {
  readonly #settings: PoolSettings;
  readonly #queue: Waiting<Job, Result>[] = [];
  readonly #members = new Set<Member<Job, Result>>();
  #broken: Error | undefined;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** Settles when a worker has done the job; rejects only when workers can't be started at all. */
  run(job: Job): Promise<Done<Result>> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      this.#queue.push({ job, resolve, reject });
      for (const member of this.#members) this.#assign(member);
      this.#grow();
    });
  }

  /** Ends all workers; jobs that are not done never settle. */
  async close(): Promise<void> {
    const members = [...this.#members];
    this.#members.clear();
    for (const { timer } of members) clearTimeout(timer);
    await Promise.all(members.map(({ thread }) => thread.terminate()));
  }

  #grow(): void {
    const starting = [...this.#members].filter(({ ready }) => !ready).length;
    if (this.#members.size >= this.#settings.size || this.#queue.length <= starting) return;
    const { script, workerData, maxHeapMegabytes } = this.#settings;
    const thread = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes } });
    const member: Member<Job, Result> = { thread, ready: false };
    this.#members.add(member);
    thread.on("message", (message) => this.#hear(member, message));
    thread.on("error", (fault: NodeJS.ErrnoException) =>
      this.#lose(member, fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash", fault.message),
    );
    thread.on("exit", (code) => this.#lose(member, "crash", `the worker ended with code ${code}`));
  }

  #assign(member: Member<Job, Result>): void {
    if (!member.ready || member.current !== undefined) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    member.current = next;
    member.timer = setTimeout(() => this.#lose(member, "time", ""), this.#settings.maxSeconds * 1000);
    member.thread.postMessage(next.job);
  }

  #hear(member: Member<Job, Result>, message: { readonly ready: true } | { readonly done: Result }): void {
    if ("ready" in message) member.ready = true;
    else this.#settle(member, { kind: "done", result: message.done });
    this.#assign(member);
  }

  #settle(member: Member<Job, Result>, done: Done<Result>): void {
    clearTimeout(member.timer);
    member.current?.resolve(done);
    member.current = undefined;
  }

  #lose(member: Member<Job, Result>, to: LostTo, message: string): void {
    if (!this.#members.delete(member)) return;
    void member.thread.terminate();
    if (member.ready) {
      this.#settle(member, { kind: "lost", to, message });
      this.#grow();
      return;
    }
    this.#broken = new Error(`worker threads don't start: ${message}`);
    for (const waiting of this.#queue.splice(0)) waiting.reject(this.#broken);
  }
}

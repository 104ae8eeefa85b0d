import type { FunctionSettings } from "./function-settings.ts";
import { FunctionFault, Sandbox } from "./sandbox.ts";

/**
 * A function and its sandboxes: an event goes to an idle one, or to a new one where all are busy.
 *
 * As on AWS nothing is queued here: whoever sends the events limits how many are under way.
 */
export class LambdaFunction {
  readonly #settings: FunctionSettings;
  readonly #idle: Sandbox[] = [];
  readonly #all = new Set<Sandbox>();
  #stopped = false;

  constructor(settings: FunctionSettings) {
    this.#settings = settings;
  }

  /** Starts one sandbox ahead of the first event, so that a bundle that can't load is heard of at once. */
  async warmUp(): Promise<void> {
    this.#idle.push(await this.#startSandbox());
  }

  /** Sends one event. Rejects with a FunctionFault on a throw, a crash, a time-out, a failed start. */
  async invoke(event: unknown): Promise<unknown> {
    const sandbox = this.#takeIdle() ?? (await this.#startSandbox());
    try {
      const payload = await sandbox.invoke(JSON.stringify(event));
      return parseResponse(payload);
    } finally {
      if (sandbox.isAlive && !this.#stopped) this.#idle.push(sandbox);
      else this.#all.delete(sandbox);
    }
  }

  /** Ends all sandboxes at once; events under way are rejected. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all].map((sandbox) => sandbox.stop()));
    this.#all.clear();
  }

  /** The latest to have worked is the warmest; one that ended while idle is let go. */
  #takeIdle(): Sandbox | undefined {
    for (let sandbox = this.#idle.pop(); sandbox !== undefined; sandbox = this.#idle.pop()) {
      if (sandbox.isAlive) return sandbox;
      this.#all.delete(sandbox);
    }
    return undefined;
  }

  async #startSandbox(): Promise<Sandbox> {
    const sandbox = await Sandbox.start(this.#settings);
    this.#all.add(sandbox);
    if (!this.#stopped) return sandbox;
    await sandbox.stop();
    throw new FunctionFault("Runtime.ExitError", "the function was stopped while it started");
  }
}

function parseResponse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    throw new FunctionFault("Runtime.MalformedResponse", "the function's response is not JSON");
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { environmentOf, type FunctionSettings, localArnOf } from "./function-settings.ts";
import { RuntimeApi, type RuntimeWord } from "./runtime-api.ts";

/** Why an invocation gave no response. `type` is Lambda's word: Sandbox.Timedout, Runtime.ExitError, or the thrown error's name. */
export class FunctionFault extends Error {
  override readonly name = "FunctionFault";
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const BOOTSTRAP = fileURLToPath(new URL("bootstrap.mjs", import.meta.url));

/** The rest of a function's memory is for what V8 does not count as heap: buffers, code, stacks. */
const HEAP_SHARE = 0.9;

/** Somebody who waits for the runtime, what for, and when that ends. */
interface Waiting {
  readonly until: "ready" | "answered";
  readonly resolve: (payload: string) => void;
  readonly reject: (fault: FunctionFault) => void;
  readonly deadline: NodeJS.Timeout;
}

/** One process with one function in it, as Lambda's execution environments: one event at a time, many in a row. */
export class Sandbox {
  readonly #settings: FunctionSettings;
  readonly #api: RuntimeApi;
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #waiting: Waiting | undefined;
  /** Set once the process is gone or about to go: it takes no event any more. */
  #over = false;

  private constructor(settings: FunctionSettings, api: RuntimeApi) {
    this.#settings = settings;
    this.#api = api;
    const heapMb = Math.floor(settings.memoryMb * HEAP_SHARE);
    const flags = [`--max-old-space-size=${heapMb}`, "--enable-source-maps", ...(settings.nodeFlags ?? [])];
    this.#child = spawn(process.execPath, [...flags, BOOTSTRAP], {
      env: environmentOf(settings, api.address),
      stdio: ["ignore", "pipe", "pipe"],
      // A terminal's Ctrl-C reaches its whole process group; this process ends when its parent says so, not before.
      detached: true,
      windowsHide: true,
    });
    this.#exited = this.#watchExit();
    this.#forwardLogs();
  }

  /** Starts the process and waits until it asks for its first event. Rejects with a FunctionFault. */
  static async start(settings: FunctionSettings): Promise<Sandbox> {
    let sandbox: Sandbox | undefined;
    const api = await RuntimeApi.listen((word) => {
      if (sandbox !== undefined) sandbox.#hear(word);
    });
    sandbox = new Sandbox(settings, api);
    try {
      await sandbox.#wait("ready", settings.initTimeoutMs);
    } catch (error) {
      await sandbox.stop();
      throw error;
    }
    return sandbox;
  }

  /** Of the process, while it is alive. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return !this.#over;
  }

  /** Gives the function one event and returns its response, both JSON. Rejects with a FunctionFault. */
  async invoke(payload: string): Promise<string> {
    const { timeoutMs, name } = this.#settings;
    const response = this.#wait("answered", timeoutMs);
    const deadlineAt = Date.now() + timeoutMs;
    this.#api.offer({ id: randomUUID(), payload, deadlineAt, functionArn: localArnOf(name) });
    return response;
  }

  /** Ends the process at once; an event under way is rejected. */
  async stop(): Promise<void> {
    this.#over = true;
    this.#child.kill("SIGKILL");
    await this.#exited;
  }

  #wait(until: Waiting["until"], ms: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        this.#settle({ fault: new FunctionFault("Sandbox.Timedout", `timed out after ${(ms / 1000).toFixed(2)} s`) });
        void this.stop();
      }, ms);
      this.#waiting = { until, resolve, reject, deadline };
      if (this.#over) this.#settle({ fault: exitFault("before it was asked") });
    });
  }

  #settle(end: { payload: string } | { fault: FunctionFault }): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    clearTimeout(waiting.deadline);
    if ("fault" in end) waiting.reject(end.fault);
    else waiting.resolve(end.payload);
  }

  #hear(word: RuntimeWord): void {
    switch (word.kind) {
      case "ready":
        // A runtime asks for more after every answer, when the next event may be on its way already.
        if (this.#waiting?.until === "ready") this.#settle({ payload: "" });
        break;
      case "response":
        this.#settle({ payload: word.payload });
        break;
      case "error":
      case "init-error":
        this.#settle({ fault: new FunctionFault(word.type, word.message) });
        break;
    }
  }

  /** Resolves when the process is gone and its last line has been read. */
  #watchExit(): Promise<void> {
    return new Promise((resolve) => {
      const end = (how: string) => {
        this.#over = true;
        this.#settle({ fault: exitFault(how) });
      };
      this.#child.once("exit", (code, signal) => end(signal === null ? `with exit code ${code}` : `by ${signal}`));
      this.#child.once("error", (error) => end(`before it began: ${error.message}`));
      this.#child.once("close", () => void this.#api.close().then(resolve, resolve));
    });
  }

  #forwardLogs(): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on("line", this.#settings.onLog);
    }
  }
}

function exitFault(how: string): FunctionFault {
  return new FunctionFault("Runtime.ExitError", `the function's process ended ${how}`);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Exit code that a shell reports for a process that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Somebody's wish that this process ends. */
export class StopWish {
  readonly wished: Promise<void>;
  #grant: () => void = () => undefined;
  #reason: unknown;

  constructor() {
    this.wished = new Promise((resolve) => {
      this.#grant = resolve;
    });
  }

  /** The fault behind the wish; undefined where a person made it. The first one counts. */
  get reason(): unknown {
    return this.#reason;
  }

  make(reason?: unknown): void {
    this.#reason ??= reason;
    this.#grant();
  }
}

/** Listens for Ctrl-C and its kin. The second one ends the process at once; what was accepted is kept even then. */
export function listenForStop(): StopWish {
  const wish = new StopWish();
  let signals = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(INTERRUPTED);
      wish.make();
    });
  }
  // Nobody reads our lines any more (`npm start | head`): that is no fault.
  process.stdout.on("error", () => wish.make());
  return wish;
}

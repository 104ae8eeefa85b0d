/** Runs tasks side by side, so many at once and no more. The first fault is thrown to whoever adds or waits next. */
export class Workers {
  readonly #limit: number;
  readonly #underWay = new Set<Promise<void>>();
  #fault: { readonly error: unknown } | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Starts a task as soon as there is room for it. */
  async add(task: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#limit) await Promise.race(this.#underWay);
    this.#throwFault();
    const running = task()
      .catch((error: unknown) => {
        this.#fault ??= { error };
      })
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  /** Resolves when every task is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#throwFault();
  }

  #throwFault(): void {
    if (this.#fault !== undefined) throw this.#fault.error;
  }
}

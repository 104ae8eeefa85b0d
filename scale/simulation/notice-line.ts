/** Notices that can be received, first come first served. (SQS promises no order; in the mean it is this one.) */
export class NoticeLine<Message> {
  #items: { readonly message: Message; readonly since: number }[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  /** Since when the first one waits; endless where none does. */
  get oldestSince(): number {
    return this.#items[this.#head]?.since ?? Number.POSITIVE_INFINITY;
  }

  add(message: Message, now: number): void {
    this.#items.push({ message, since: now });
  }

  /** Takes up to so many. */
  take(count: number): readonly Message[] {
    const taken = this.#items.slice(this.#head, this.#head + count);
    this.#head += taken.length;
    if (this.#head > this.#items.length / 2) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return taken.map(({ message }) => message);
  }
}

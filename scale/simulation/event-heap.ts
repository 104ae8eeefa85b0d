/** Events in the order of their times; those of one time in the order in which they were planned. */
export class EventHeap<Event> {
  readonly #heap: { readonly at: number; readonly order: number; readonly event: Event }[] = [];
  #planned = 0;

  get size(): number {
    return this.#heap.length;
  }

  plan(at: number, event: Event): void {
    const entry = { at, order: this.#planned, event };
    this.#planned += 1;
    let place = this.#heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = entry;
  }

  /** Takes the earliest event out. */
  next(): { readonly at: number; readonly event: Event } | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const below = this.#earlierBelow(place);
      const child = this.#heap[below];
      if (child === undefined || isBefore(last, child)) break;
      this.#heap[place] = child;
      place = below;
    }
    this.#heap[place] = last;
    return first;
  }

  #earlierBelow(place: number): number {
    const left = 2 * place + 1;
    const [a, b] = [this.#heap[left], this.#heap[left + 1]];
    return a !== undefined && b !== undefined && isBefore(b, a) ? left + 1 : left;
  }
}

interface Timed {
  readonly at: number;
  readonly order: number;
}

function isBefore(a: Timed, b: Timed): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

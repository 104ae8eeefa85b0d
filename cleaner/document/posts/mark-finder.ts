import type { Mark } from "./post-marks.ts";

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Marks by place: which lie in a box is told without looking at the others. */
export class MarkFinder {
  readonly marks: readonly Mark[];
  /** Ink of all marks before each. */
  readonly #inkBefore: Float64Array;

  /** Marks in the order of the page, none in another. */
  constructor(marks: readonly Mark[]) {
    this.marks = [...marks].sort((one, other) => one.from - other.from);
    this.#inkBefore = new Float64Array(marks.length + 1);
    for (const [at, { ink }] of this.marks.entries()) this.#inkBefore[at + 1] = (this.#inkBefore[at] as number) + ink;
  }

  isIn(place: Place): boolean {
    const at = this.firstFrom(place.from);
    return (this.marks[at]?.from ?? Number.POSITIVE_INFINITY) < place.to;
  }

  inkIn({ from, to }: Place): number {
    return (this.#inkBefore[this.firstFrom(to)] as number) - (this.#inkBefore[this.firstFrom(from)] as number);
  }

  /** Position of the first mark that begins at this offset or behind it. */
  firstFrom(offset: number): number {
    let [from, to] = [0, this.marks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.marks[middle] as Mark).from < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

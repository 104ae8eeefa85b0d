const FIRST_BITS = 8;
/** Spreads what two numbers come to over the table. */
const SPREAD = 0x9e3779b1;
const MIX = 0x85ebca6b;

/** Numbers pairs of whole numbers from 0 in order of first mention: what a Map of joined strings would do, at the price of a look-up. */
export class PairNumbers {
  #bits = FIRST_BITS;
  #size = 0;
  /** Number of the pair in each place of the table, and one; 0 where there is none. */
  #places = new Int32Array(2 ** FIRST_BITS);
  #ones = new Int32Array(2 ** FIRST_BITS);
  #others = new Int32Array(2 ** FIRST_BITS);

  numberOf(one: number, other: number): number {
    const mask = this.#places.length - 1;
    let place = this.#placeOf(one, other);
    for (let known = this.#places[place] as number; known !== 0; known = this.#places[place] as number) {
      if (this.#ones[known - 1] === one && this.#others[known - 1] === other) return known - 1;
      place = (place + 1) & mask;
    }
    const number = this.#size++;
    this.#ones[number] = one;
    this.#others[number] = other;
    this.#places[place] = number + 1;
    if (this.#size * 2 > this.#places.length) this.#grow();
    return number;
  }

  #placeOf(one: number, other: number): number {
    const mixed = Math.imul(Math.imul(one, MIX) ^ other, SPREAD);
    return Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - this.#bits);
  }

  #grow(): void {
    const [ones, others] = [this.#ones, this.#others];
    this.#bits++;
    this.#places = new Int32Array(2 ** this.#bits);
    this.#ones = new Int32Array(2 ** this.#bits);
    this.#others = new Int32Array(2 ** this.#bits);
    this.#ones.set(ones);
    this.#others.set(others);
    const mask = this.#places.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let place = this.#placeOf(ones[number] as number, others[number] as number);
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = number + 1;
    }
  }
}

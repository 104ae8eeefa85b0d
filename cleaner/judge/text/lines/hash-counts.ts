/** Spreads hashes over the table: words that end alike have low bits alike. */
const SPREAD = 0x9e3779b1;
const FIRST_BITS = 8;

/**
 * How many holders each hash has. Open addressing over typed arrays: a Map of 32-bit keys is several times slower. 0 is no hash.
 */
export class HashCounts {
  #bits = FIRST_BITS;
  #size = 0;
  #keys = new Uint32Array(2 ** FIRST_BITS);
  #counts = new Int32Array(2 ** FIRST_BITS);
  #holders = new Int32Array(2 ** FIRST_BITS);

  /** Counts a holder (0 and up) of a hash; the same holder twice in a row is counted once. */
  add(hash: number, holder: number): void {
    let at = this.#placeOf(hash);
    if (this.#keys[at] !== hash) {
      if (++this.#size * 2 > this.#keys.length) this.#grow();
      at = this.#placeOf(hash);
      this.#keys[at] = hash;
    }
    if (this.#holders[at] === holder + 1) return;
    this.#holders[at] = holder + 1;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  /** 0 for a hash that nobody holds. */
  get(hash: number): number {
    return this.#counts[this.#placeOf(hash)] as number;
  }

  /** Where the hash stands, or else the free place where it would. */
  #placeOf(hash: number): number {
    const keys = this.#keys;
    let at = Math.imul(hash, SPREAD) >>> (32 - this.#bits);
    while (keys[at] !== hash && keys[at] !== 0) at = (at + 1) & (keys.length - 1);
    return at;
  }

  #grow(): void {
    const [keys, counts, holders] = [this.#keys, this.#counts, this.#holders];
    this.#bits++;
    this.#keys = new Uint32Array(2 ** this.#bits);
    this.#counts = new Int32Array(2 ** this.#bits);
    this.#holders = new Int32Array(2 ** this.#bits);
    for (let from = 0; from < keys.length; from++) {
      if (keys[from] === 0) continue;
      const at = this.#placeOf(keys[from] as number);
      this.#keys[at] = keys[from] as number;
      this.#counts[at] = counts[from] as number;
      this.#holders[at] = holders[from] as number;
    }
  }
}

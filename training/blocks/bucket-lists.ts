import { writeFileSync } from "node:fs";

/** Lists of buckets, one after the other, in typed chunks that grow. */
export class BucketLists {
  #items = new Uint16Array(1 << 20);
  #count = 0;
  readonly #ends: number[] = [0];

  push(list: readonly number[]): void {
    while (this.#count + list.length > this.#items.length) {
      const larger = new Uint16Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items.set(list, this.#count);
    this.#count += list.length;
    this.#ends.push(this.#count);
  }

  write(path: string): void {
    writeArray(`${path}.u16`, this.#items.subarray(0, this.#count));
    writeArray(`${path}-ends.u32`, Uint32Array.from(this.#ends));
  }
}

/** Writes an array's bytes as they are (little-endian on every machine that trains). */
export function writeArray(path: string, array: Float32Array | Uint32Array | Uint16Array): void {
  writeFileSync(path, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

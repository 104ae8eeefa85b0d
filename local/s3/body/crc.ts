import { crc32 } from "node:zlib";

/** A running digest; the same shape as a Hash of node:crypto. */
export interface Digest {
  update(bytes: Uint8Array): unknown;
  digest(): Buffer;
}

/** CRC-32 as in gzip (ISO 3309), by zlib. */
export class Crc32 implements Digest {
  #value = 0;

  update(bytes: Uint8Array): void {
    this.#value = crc32(bytes, this.#value);
  }

  digest(): Buffer {
    return bigEndian([this.#value]);
  }
}

/** CRC-32C (Castagnoli), as in RFC 3720 section 12.1. */
export class Crc32c implements Digest {
  readonly #table = tableOf(0x82f63b78);
  #value = 0xffffffff;

  update(bytes: Uint8Array): void {
    let value = this.#value;
    for (const byte of bytes) value = (this.#table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    this.#value = value;
  }

  digest(): Buffer {
    return bigEndian([~this.#value]);
  }
}

/** CRC-64/NVME (NVM Express specification, 64-bit CRC), kept as two halves: BigInt would be a hundred times slower. */
export class Crc64Nvme implements Digest {
  readonly #table = wideTable();
  #high = 0xffffffff;
  #low = 0xffffffff;

  update(bytes: Uint8Array): void {
    let high = this.#high;
    let low = this.#low;
    for (const byte of bytes) {
      const row = ((low ^ byte) & 0xff) * 2;
      low = ((low >>> 8) | (high << 24)) ^ (this.#table[row + 1] ?? 0);
      high = (high >>> 8) ^ (this.#table[row] ?? 0);
    }
    this.#high = high;
    this.#low = low;
  }

  digest(): Buffer {
    return bigEndian([~this.#high, ~this.#low]);
  }
}

const NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;
const BITS_OF_A_BYTE = 8;

/** Remainders of every byte, for a reflected polynomial of 32 bits. */
function tableOf(polynomial: number): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < BITS_OF_A_BYTE; bit += 1)
      remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
    return remainder;
  });
}

/** The same for the 64 bits of NVME: the high half of each remainder, then its low half. */
function wideTable(): Int32Array {
  const table = new Int32Array(512);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = BigInt(byte);
    for (let bit = 0; bit < BITS_OF_A_BYTE; bit += 1)
      remainder = remainder & 1n ? (remainder >> 1n) ^ NVME_POLYNOMIAL : remainder >> 1n;
    table[byte * 2] = Number(remainder >> 32n) | 0;
    table[byte * 2 + 1] = Number(remainder & 0xffffffffn) | 0;
  }
  return table;
}

function bigEndian(words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => {
    bytes.writeInt32BE(word | 0, index * 4);
  });
  return bytes;
}

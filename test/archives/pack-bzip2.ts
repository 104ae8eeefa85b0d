/** Small, so that sorting them the plain way is quick, and a test has several. */
const BLOCK_BYTES = 2_000;

/** A bzip2 stream that needs no program to be made: right in every bit, and no smaller than it has to be. */
export function bzip2Of(bytes: Uint8Array | string, blockBytes = BLOCK_BYTES): Buffer {
  const bits = new BitWriter();
  bits.write(24, 0x425a68).write(8, 0x39);
  let streamSum = 0;
  const plain = Buffer.from(bytes);
  for (let at = 0; at < plain.length; at += blockBytes) {
    const part = plain.subarray(at, at + blockBytes);
    const sum = sumOf(part);
    streamSum = (((streamSum << 1) | (streamSum >>> 31)) ^ sum) >>> 0;
    writeBlock(bits, withRuns(part), sum);
  }
  return bits.write(24, 0x177245).write(24, 0x385090).write(32, streamSum).bytes();
}

/** 45,899,235 zeros in 46 bytes, as the bzip2 command packs them: one block, as full as can be. */
export const ZEROS = Buffer.from("QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXF3JFOFCQDgni3w==", "base64");
export const ZEROS_COUNT = 45_899_235;
export const EMPTY = Buffer.from("QlpoORdyRThQkAAAAAA=", "base64");

class BitWriter {
  readonly #bits: number[] = [];

  write(count: number, value: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) & 1);
    return this;
  }

  bytes(): Buffer {
    const bytes = Buffer.alloc(Math.ceil(this.#bits.length / 8));
    for (const [at, bit] of this.#bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
    return bytes;
  }
}

function sumOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  }
  return ~crc >>> 0;
}

/** Four equal bytes are followed by how many more there are. */
function withRuns(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let count = 1;
    while (count < 255 && bytes[at + count] === byte) count++;
    out.push(...Array.from({ length: Math.min(count, 4) }, () => byte));
    if (count >= 4) out.push(count - 4);
    at += count;
  }
  return out;
}

function writeBlock(bits: BitWriter, block: readonly number[], sum: number): void {
  const twice = Buffer.from([...block, ...block]);
  const turn = (at: number) => twice.subarray(at, at + block.length);
  const order = block.map((_, at) => at).sort((a, b) => Buffer.compare(turn(a), turn(b)));
  bits.write(24, 0x314159).write(24, 0x265359).write(32, sum).write(1, 0).write(24, order.indexOf(0));
  const used = [...new Set(block)].sort((a, b) => a - b);
  const sixteens = Array.from({ length: 16 }, (_, high) => used.filter((byte) => byte >> 4 === high));
  for (const row of sixteens) bits.write(1, row.length > 0 ? 1 : 0);
  for (const row of sixteens.filter((all) => all.length > 0))
    for (let low = 0; low < 16; low++) bits.write(1, row.some((byte) => (byte & 15) === low) ? 1 : 0);
  const symbols = symbolsOf(
    order.map((at) => twice[at + block.length - 1] ?? 0),
    used,
  );
  const groups = Math.ceil(symbols.length / 50);
  const length = Math.ceil(Math.log2(used.length + 2));
  bits.write(3, 2).write(15, groups);
  for (let group = 0; group < groups; group++) bits.write(1, 0);
  // Two codes are the fewest that there may be; all symbols of both are equally long.
  for (let code = 0; code < 2; code++) bits.write(5, length).write(used.length + 2, 0);
  for (const symbol of symbols) bits.write(length, symbol);
}

/** Moved to the front, with runs of what is there as numbers of base two whose digits are 1 and 2. */
function symbolsOf(bytes: readonly number[], used: readonly number[]): number[] {
  const recent = [...used];
  const symbols: number[] = [];
  let run = 0;
  const writeRun = () => {
    for (; run > 0; run = (run - 1) >> 1) symbols.push((run - 1) & 1);
  };
  for (const byte of bytes) {
    const at = recent.indexOf(byte);
    if (at === 0) run++;
    else {
      writeRun();
      symbols.push(at + 1);
      recent.unshift(...recent.splice(at, 1));
    }
  }
  writeRun();
  return [...symbols, used.length + 1];
}

/** What `seq 1 700 | bzip2 -9` wrote: several codes of several lengths, where ours are one. */
export const NUMBERS = Buffer.from(
  "QlpoOTFBWSZTWVniMTMAAaVIAAAQf+BQBfgADy8kpJbWyVKEA000EA000EVPNTY/VKg0mh/qqbVBEmp78qPKpzY5P3qvG44AWdAUJA8HwPgeCQKHQFnADEABaHQGOAFnQFCQPB8D4HgkCh0BZwAxAAUgkDHACzoChIHg+B8DwSBQ6As4AYgAPIHwMcALOgKEgeD4HwPBIFDoCzgBiAA+QHgxwAs6AoSB4PgfA8EgUOgLOAGIACUAoY4AWdAUJA8HwPgeCQKHQFnADEAB1AFnADEABkZGZmZmGOAFnQFCQPCckknJJISTe97973veAAAAAAAAAAAAAAAAAAjiq9ktty27u6Y4AWdAUJA8Hw72/2ZmZiVGgdlRoHZUaB2VGgdlRoHZUaB2VGgdlRoHZUrlVVV6P0bd8u7vd1iAG7u7G7u7oxwAs6AoSO97mg9H6K5VVVelQsOSoWHJULDkqFhyVCw5KhYclQsOSoWHJU/fffX999+3VnADEAbu7uxu7uhjgDPsy8zLu/e/ZmZyVCw5KhYclQbG5UGxuVBsblQbG5UGxuVFVNVUx+iqqaqpj9G3d3N3u6odAWcAMQDd3d3Y3d0GODve5maJioNjcqDY3Kg2NyoHC5UDhcqBwuVA4XKgcLlQOFyo27u7+vd14JAodAWcAMmSSW2225bd7373vWTeaxV4u81irxblQOFyoHC5UB1qVAdalQVH7NYqo/ZrFVH7NZe973vS2zkkk4DwSBQ6As4AYgbM7zMzPZqVAdalQHWpUB1qVAdalQHWpUAVUAVUAVUFVVfv0bd3d3tbqQPB8D4HgkCh0BZwnZkDIqqqqqqqqqqAAAAAAAA/fXd3e7eugKEgeD4HwPDN5mZmMzLze/28zMzPgAAAAAAAAABPv3ve973798dAUJA8HwPgeCQGZl5vfve9734AAAAAAAAAgH8XckU4UJBZ4jEz",
  "base64",
);

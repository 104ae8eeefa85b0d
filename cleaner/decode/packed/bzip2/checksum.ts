const POLYNOMIAL = 0x04c11db7;
const TABLES = 4;
/** How a byte changes a sum, from the highest bit down, that stands so many bytes before the end. */
const [LAST, THIRD, SECOND, FIRST] = makeTables();

/** The sum of no bytes yet. */
export const NO_SUM = 0xffffffff;

/** CRC-32 as bzip2 has it, highest bit first: the sum with these bytes added. `checksumOf` is what is written down. */
export function addToSum(sum: number, bytes: Uint8Array): number {
  let crc = sum;
  let at = 0;
  for (const end = bytes.length - (TABLES - 1); at < end; at += TABLES) {
    crc ^= ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    crc =
      (FIRST[crc >>> 24] ?? 0) ^
      (SECOND[(crc >>> 16) & 0xff] ?? 0) ^
      (THIRD[(crc >>> 8) & 0xff] ?? 0) ^
      (LAST[crc & 0xff] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc << 8) ^ (LAST[(crc >>> 24) ^ (bytes[at] ?? 0)] ?? 0);
  return crc;
}

export function checksumOf(sum: number): number {
  return ~sum >>> 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const last = new Int32Array(256);
  for (let byte = 0; byte < last.length; byte++) {
    let crc = byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? POLYNOMIAL : 0);
    last[byte] = crc;
  }
  const behind = (table: Int32Array) => table.map((crc) => (crc << 8) ^ (last[crc >>> 24] ?? 0));
  const third = behind(last);
  const second = behind(third);
  return [last, third, second, behind(second)];
}

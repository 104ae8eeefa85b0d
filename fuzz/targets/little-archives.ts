const TAR_BLOCK = 512;
/** CRC-32 of ISO 3309, bits turned around. */
const POLYNOMIAL = 0xedb88320;

/** A ZIP of one file that is not compressed: local header, table of contents, end. */
export function storedZip(name: string, text: string): Uint8Array {
  const size = [text.length & 255, text.length >> 8, 0, 0];
  const common = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...crcOf(text), ...size, ...size, name.length, 0, 0, 0];
  const head = [0x50, 0x4b, 3, 4, ...common, ...codesOf(name), ...codesOf(text)];
  const table = [0x50, 0x4b, 1, 2, 20, 0, ...common, ...Array<number>(14).fill(0), ...codesOf(name)];
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, table.length, 0, 0, 0, head.length, 0, 0, 0, 0, 0];
  return Uint8Array.from([...head, ...table, ...end]);
}

/** A POSIX TAR of one file of at most one block. */
export function tarOf(name: string, text: string): Uint8Array {
  const bytes = new Uint8Array(TAR_BLOCK * 4);
  const put = (at: number, field: string) => bytes.set(codesOf(field), at);
  put(0, name);
  put(100, "0000644\0");
  put(124, `${text.length.toString(8).padStart(11, "0")}\0`);
  put(136, "14000000000\0        0");
  put(257, "ustar\x0000");
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  put(TAR_BLOCK, text);
  return bytes;
}

function codesOf(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

function crcOf(text: string): number[] {
  let crc = 0xffffffff;
  for (const code of codesOf(text)) {
    crc ^= code;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? POLYNOMIAL : 0);
  }
  crc = ~crc;
  return [crc & 255, (crc >>> 8) & 255, (crc >>> 16) & 255, crc >>> 24];
}

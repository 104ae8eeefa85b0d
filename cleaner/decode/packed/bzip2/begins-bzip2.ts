const STREAM = "BZh";
/** 1 to 9: how large blocks are. */
const LEVELS = { first: 0x31, last: 0x39 } as const;
/** Digits of pi begin a block, digits of its square root end a stream. */
const MARKS = [
  [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
  [0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
] as const;
const MARKS_AT = 4;

/** Bytes that tell a bzip2 stream: a text may begin with its first four. */
export const BZIP2_HEAD_BYTES = 10;

/** Whether bytes begin a bzip2 stream. */
export function beginsBzip2(bytes: Uint8Array): boolean {
  if (levelAt(bytes, 0) === undefined) return false;
  return MARKS.some((mark) => mark.every((byte, n) => bytes[MARKS_AT + n] === byte));
}

/** The level of the stream that begins here; undefined where none does. */
export function levelAt(bytes: Uint8Array, at: number): number | undefined {
  for (let n = 0; n < STREAM.length; n++) if (bytes[at + n] !== STREAM.charCodeAt(n)) return undefined;
  const level = bytes[at + STREAM.length] ?? 0;
  return level >= LEVELS.first && level <= LEVELS.last ? level - LEVELS.first + 1 : undefined;
}

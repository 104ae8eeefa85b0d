/** Bits of what a character is, by its general category in Unicode. */
export const CLASS = { letter: 1, number: 2, mark: 4, upper: 8, lower: 16 } as const;

const BLOCK_BITS = 8;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const MAX_CODE = 0x10ffff;
const ROWS = [
  [/\p{L}+/gu, CLASS.letter],
  [/\p{N}+/gu, CLASS.number],
  [/\p{M}+/gu, CLASS.mark],
  [/\p{Lu}+/gu, CLASS.upper],
  [/\p{Ll}+/gu, CLASS.lower],
] as const;

/** One byte per code point, in blocks that are filled when a text first needs them: most pages need two or three. */
const BLOCKS: (Uint8Array | undefined)[] = new Array((MAX_CODE + 1) >> BLOCK_BITS);
const ASCII = fillBlock(0);

/**
 * What a code point is, as bits of `CLASS`: what `\p{L}`, `\p{N}`, `\p{M}`, `\p{Lu}` and `\p{Ll}` say, at the price of a look-up.
 * Half a surrogate pair is nothing, as for a regex with the u flag.
 */
export function classOf(code: number): number {
  if (code < BLOCK_SIZE) return ASCII[code] as number;
  const block = BLOCKS[code >> BLOCK_BITS] ?? fillBlock(code >> BLOCK_BITS);
  return block[code & (BLOCK_SIZE - 1)] as number;
}

/** Stretch by stretch: an expression that is asked about each character takes a cold start more than a millisecond a block. */
function fillBlock(block: number): Uint8Array {
  const classes = new Uint8Array(BLOCK_SIZE);
  const codes = Array.from({ length: BLOCK_SIZE }, (_, at) => (block << BLOCK_BITS) + at);
  const chars = String.fromCodePoint(...codes);
  const width = chars.length / BLOCK_SIZE;
  for (const [stretches, bit] of ROWS) {
    for (const { 0: stretch, index } of chars.matchAll(stretches)) {
      const end = (index + stretch.length) / width;
      for (let at = index / width; at < end; at++) classes[at] = (classes[at] as number) | bit;
    }
  }
  BLOCKS[block] = classes;
  return classes;
}

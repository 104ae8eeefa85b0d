/** Enough to see the pattern. */
const SNIFFED_BYTES = 4096;
/** Share of code units that must lie where scripts in use lie. */
const PLAUSIBLE_SHARE = 0.9;
/** Zeros on the other side come from characters such as U+3000 and U+4E00. */
const MAX_STRAY_ZEROS = 0.5;
/** Code unit ranges of the scripts in use: Latin to Arabic, Thai, punctuation, kana, ideographs, Hangul, full-width forms. */
const IN_USE: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xff65],
];

/**
 * UTF-16 without a byte order mark: most of its zero bytes stand on the same side of each pair.
 *
 * Text without a single zero byte is never taken for UTF-16: ASCII letters in pairs look like ideographs.
 */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, SNIFFED_BYTES - (SNIFFED_BYTES % 2));
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > Math.max(even, odd) * MAX_STRAY_ZEROS || even === odd) return undefined;
  const order = odd > even ? "utf-16le" : "utf-16be";
  return shareInUse(head, order) >= PLAUSIBLE_SHARE ? order : undefined;
}

function shareInUse(head: Uint8Array, order: "utf-16le" | "utf-16be"): number {
  const high = order === "utf-16le" ? 1 : 0;
  let used = 0;
  const units = Math.floor(head.length / 2);
  for (let i = 0; i < units; i++) {
    const unit = ((head[2 * i + high] ?? 0) << 8) | (head[2 * i + 1 - high] ?? 0);
    if (IN_USE.some(([first, last]) => unit >= first && unit <= last)) used++;
  }
  return used / Math.max(1, units);
}

import { MONTH_STEMS } from "./month-stems.ts";

const STEMS: ReadonlyMap<string, number> = new Map(
  MONTH_STEMS.flatMap((stems, month) => stems.split(" ").map((stem) => [stem, month + 1] as const)),
);
const LONGEST_STEM = 8;
const SHORTEST_STEM = 3;

/** The month, 1 to 12, that a word names in any of the languages known. */
export function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST_STEM) return STEMS.get(lower);
  for (let length = Math.min(LONGEST_STEM, lower.length); length >= SHORTEST_STEM; length--) {
    const month = STEMS.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}

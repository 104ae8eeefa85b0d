/** A part of a whole, 0..1; nothing of nothing is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

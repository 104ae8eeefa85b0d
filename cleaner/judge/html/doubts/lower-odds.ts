/** The probability with `by` taken off its log-odds: what is surely content stays it. */
export function lowerOdds(probability: number, by: number): number {
  const odds = probability * Math.exp(-by);
  return odds / (1 - probability + odds);
}

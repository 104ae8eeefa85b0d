const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/**
 * A whole number with a comma before each three digits: "1,497".
 *
 * As `toLocaleString("en-US")` writes it, which would first read the rules of all languages: 20 ms of a cold start.
 */
export function grouped(count: number): string {
  return String(count).replace(THOUSANDS, ",");
}

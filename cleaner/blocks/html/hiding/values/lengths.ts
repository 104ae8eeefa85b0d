import { sumOf } from "./arithmetic.ts";

/** Pixels per unit at a desk: 16 px text on a 1,280 x 800 screen. CSS Values 4. */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 1.33,
  pc: 16,
  mm: 3.78,
  cm: 37.8,
  in: 96,
  em: 16,
  rem: 16,
  ch: 8,
  ex: 8,
  vw: 12.8,
  vh: 8,
  "%": 0.16,
};
const LENGTH = /(-?\d*\.?\d+(?:e[+-]?\d{1,2})?)(px|pt|pc|mm|cm|in|rem|em|ch|ex|vw|vh|%)?/g;

/** A longer sum is hostile. */
const MAX_SUM_CHARS = 200;

/** Every length in a value in pixels; a percentage is one of a 16 px box unless `of` is larger. */
export function readLengths(value: string, of = 16): readonly number[] {
  if (value === "") return [];
  const pixelsOf = measureBy(of);
  const sum = value.endsWith(")") && value.length <= MAX_SUM_CHARS ? sumOf(value, pixelsOf) : undefined;
  if (sum !== undefined) return [sum];
  return [...value.matchAll(LENGTH)].map(([, number, unit = ""]) => pixelsOf(Number(number), unit));
}

function measureBy(of: number): (size: number, unit: string) => number {
  return (size, unit) => (unit === "%" ? (size * of) / 100 : size * (UNITS[unit] ?? 1));
}

/** The first length in pixels; undefined for keywords and for sums that can't be done. */
export function readLength(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value === "") return undefined;
  const [first] = readLengths(value);
  const isUndone = value.includes("(") && sumOf(value, (size, unit) => size * (UNITS[unit] ?? 1)) === undefined;
  return isUndone ? undefined : first;
}

import { UsageFault } from "./follow-call.ts";

const WHOLE = /^\d{1,9}$/;
/** The most that nine digits can say. */
const MOST = 999_999_999;

/** A number that an option of a command gives, both ends of its range included. Throws a UsageFault. */
export function wholeNumber(option: string, value: string, [from, to]: readonly [number, number] = [1, MOST]): number {
  const number = WHOLE.test(value) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new UsageFault(`${option} ${value} is no whole number from ${from} to ${to}`);
}

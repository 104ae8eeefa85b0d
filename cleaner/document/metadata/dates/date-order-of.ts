import type { DateOrder } from "./parse-date.ts";

/** English without a region is American more often than not; the other regions of English write the day first. */
const DAY_FIRST_ENGLISH = /^en-(?:GB|AU|NZ|IE|IN|ZA|SG|MT|NG|KE)$/;

/** How a page in this language (BCP 47) writes 03/04/2024. */
export function dateOrderOf(language: string | undefined): DateOrder {
  if (language === undefined) return "month-first";
  return language.startsWith("en") && !DAY_FIRST_ENGLISH.test(language) ? "month-first" : "day-first";
}

import type { Believed } from "./hearing.ts";
import type { HeardPageType } from "./page-type.ts";

/** Witnesses that speak of the page as a whole; the others are marks and lines in its text. */
const OF_THE_PAGE = new Set(["json-ld", "json-ld:page", "meta", "url"]);

/**
 * Nothing where a product's page would be given the name or the day of one of its reviews.
 *
 * A page is a product's by structured data only: addresses with /p/ in them are articles too often.
 */
export function exceptReviews<T>(
  believed: Believed<T> | undefined,
  { type, witness }: HeardPageType,
): Believed<T> | undefined {
  const isProduct = type === "product" && witness !== "url";
  return isProduct && believed !== undefined && !OF_THE_PAGE.has(believed.witness) ? undefined : believed;
}

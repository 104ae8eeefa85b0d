import type { PageType } from "../../model/document.ts";
import type { Believed } from "./hearing.ts";

/** Witnesses that speak of the page as a whole; the others are marks and lines in its text. */
const OF_THE_PAGE = new Set(["json-ld", "json-ld:page", "meta", "url"]);

interface TypeOfPage {
  readonly type: PageType;
  readonly witness?: string;
}

/**
 * Nothing where a product's page would be given the name or the day of one of its reviews.
 *
 * A page is a product's by structured data only: addresses with /p/ in them are articles too often.
 */
export function exceptReviews<T>(
  believed: Believed<T> | undefined,
  { type, witness }: TypeOfPage,
): Believed<T> | undefined {
  const isProduct = type === "product" && witness !== "url";
  return isProduct && believed !== undefined && !OF_THE_PAGE.has(believed.witness) ? undefined : believed;
}

import type { Metadata, PageType } from "../../model/document.ts";

/** Pages of several things, or of one that others write about. */
const OF_ITEMS: ReadonlySet<PageType> = new Set(["listing", "collection", "service", "product"]);
/** Witnesses that speak of the page as a whole; the others are marks and lines in its text. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(["json-ld", "json-ld:page", "meta", "url", "updated"]);
/** A notice of a town looks like a page of services. */
const OF_A_NOTICE = "dateline:title";

/**
 * Without the author and the day that only stand in the text of a page of items: they are those of an item, of a review or of
 * who recommends the service. Of 36 names and 48 days on such pages of wcxb-dev 2 and 1 were the page's own, by folds.
 *
 * An address says too little of what a page is: those with /p/ in them are articles too often.
 */
export function exceptItems(metadata: Metadata): Metadata {
  const { pageType, witnesses } = metadata;
  if (!OF_ITEMS.has(pageType) || witnesses.pageType === "url") return metadata;
  const { authors, publishedAt, ...others } = witnesses;
  const { publishedAt: day, ...rest } = metadata;
  const isAuthored = authors !== undefined && OF_THE_PAGE.has(authors);
  const isDated =
    publishedAt !== undefined &&
    (OF_THE_PAGE.has(publishedAt) || (pageType === "service" && publishedAt === OF_A_NOTICE));
  return {
    ...rest,
    authors: isAuthored ? metadata.authors : [],
    ...(isDated && day !== undefined ? { publishedAt: day } : {}),
    witnesses: { ...others, ...(isAuthored ? { authors } : {}), ...(isDated ? { publishedAt } : {}) },
  };
}

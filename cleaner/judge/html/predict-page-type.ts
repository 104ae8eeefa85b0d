import { decodeForest, type Forest, scoreForest } from "../../learned/forest.ts";
import * as TABLES from "../../learned/tables/page-types.ts";
import type { PageType } from "../../model/document.ts";
import { once } from "../../text/once.ts";
import { measurePageType } from "./measure-page-type.ts";
import type { Review } from "./sight.ts";

/** Below this probability a guess says less than the page says of itself. */
const LIKELY = 0.4;
/** With fewer words there is nothing to see. */
const MIN_WORDS = 100;

const forests = once((): readonly (readonly [PageType, Forest])[] => [
  ["article", decodeForest(TABLES.ARTICLE_PAGES.table)],
  ["collection", decodeForest(TABLES.COLLECTION_PAGES.table)],
  ["documentation", decodeForest(TABLES.DOCUMENTATION_PAGES.table)],
  ["forum", decodeForest(TABLES.FORUM_PAGES.table)],
  ["listing", decodeForest(TABLES.LISTING_PAGES.table)],
  ["product", decodeForest(TABLES.PRODUCT_PAGES.table)],
  ["service", decodeForest(TABLES.SERVICE_PAGES.table)],
]);

/** The kind of page by what its content looks like; undefined where no kind is likely. */
export function predictPageType(review: Review): PageType | undefined {
  if (review.view.totals.words < MIN_WORDS) return undefined;
  const row = measurePageType(review);
  const odds = forests().map(([type, forest]) => ({ type, weight: Math.exp(scoreForest(forest, row)) }));
  const total = odds.reduce((sum, { weight }) => sum + weight, 0);
  return odds.find(({ weight }) => weight > LIKELY * total && odds.every((other) => other.weight <= weight))?.type;
}

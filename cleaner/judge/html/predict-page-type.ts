import { decodeForest, scoreForest } from "../../learned/forest.ts";
import * as TABLES from "../../learned/tables/page-types.ts";
import type { PageType } from "../../model/document.ts";
import { once } from "../../text/once.ts";
import { measurePageType } from "./measure-page-type.ts";
import type { Review } from "./sight.ts";

/** Below this probability a guess says less than the page says of itself. */
const LIKELY = 0.4;
/** With fewer words there is nothing to see. */
const MIN_WORDS = 100;

const TYPE_TABLES = {
  article: TABLES.ARTICLE_PAGES,
  collection: TABLES.COLLECTION_PAGES,
  documentation: TABLES.DOCUMENTATION_PAGES,
  forum: TABLES.FORUM_PAGES,
  listing: TABLES.LISTING_PAGES,
  product: TABLES.PRODUCT_PAGES,
  service: TABLES.SERVICE_PAGES,
} as const;

/** The kinds of page that can be told by their content. */
export const GUESSED_TYPES = Object.keys(TYPE_TABLES) as readonly (keyof typeof TYPE_TABLES)[];

const forests = once(() => GUESSED_TYPES.map((type) => [type, decodeForest(TYPE_TABLES[type].table)] as const));

/** How likely each of `GUESSED_TYPES` is, in their order: 0..1, together 1. */
export type TypeChances = ReadonlyMap<PageType, number>;

/** Guesses what kind of page it is by what its content looks like. */
export function guessPageTypes(review: Review): TypeChances {
  const row = measurePageType(review);
  const weights = forests().map(([type, forest]) => [type, Math.exp(scoreForest(forest, row))] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([type, weight]) => [type, weight / total]));
}

/** The kind of page worth telling a reader; undefined where none is likely. */
export function predictPageType(review: Review, chances: TypeChances): PageType | undefined {
  if (review.view.totals.words < MIN_WORDS) return undefined;
  const [[type, chance] = []] = [...chances].sort(([, one], [, other]) => other - one);
  return chance !== undefined && chance > LIKELY ? type : undefined;
}

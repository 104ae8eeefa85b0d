import { decodeForest, type Forest, scoreForest } from "../../../learned/forest.ts";
import * as TABLES from "../../../learned/tables/page-types.ts";
import type { PageType } from "../../../model/document.ts";
import { once } from "../../../text/once.ts";
import type { Scored } from "../sight.ts";
import { measurePageType } from "./measure-page-type.ts";

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

/** Trees for each of `GUESSED_TYPES`, in their order. */
export type PageTypeModel = readonly Forest[];

/** The trees that ship, decoded when the first HTML page needs them. */
export const pageTypeModel = once(
  (): PageTypeModel => GUESSED_TYPES.map((type) => decodeForest(TYPE_TABLES[type].table)),
);

/** How likely each of `GUESSED_TYPES` is: 0..1, together 1. */
export type TypeChances = ReadonlyMap<PageType, number>;

/** Guesses what kind of page it is by what its content looks like. */
export function guessPageTypes(page: Scored, model: PageTypeModel): TypeChances {
  const row = measurePageType(page);
  const weights = model.map((forest) => Math.exp(scoreForest(forest, row)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(GUESSED_TYPES.map((type, i) => [type, (weights[i] as number) / total]));
}

/** The kind of page worth telling a reader; undefined where none is likely. */
export function predictPageType({ view }: Scored, chances: TypeChances): PageType | undefined {
  if (view.totals.words < MIN_WORDS) return undefined;
  const [[type, chance] = []] = [...chances].sort(([, one], [, other]) => other - one);
  return chance !== undefined && chance > LIKELY ? type : undefined;
}

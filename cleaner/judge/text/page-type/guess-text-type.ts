import { decodeLinear, weighLinear } from "../../../learned/linear.ts";
import * as TABLES from "../../../learned/tables/text-types.ts";
import type { Block } from "../../../model/block.ts";
import type { PageType } from "../../../model/document.ts";
import type { Page, PageFormat } from "../../../model/page.ts";
import { messageHeadOf } from "../../../text/lines/message-head.ts";
import { once } from "../../../text/once.ts";
import { type LineForm, measureBlocks } from "../lines/line-form.ts";
import { weighWords } from "./weigh-words.ts";

const TYPE_TABLES = {
  article: TABLES.ARTICLE_WORDS,
  collection: TABLES.COLLECTION_WORDS,
  documentation: TABLES.DOCUMENTATION_WORDS,
  forum: TABLES.FORUM_WORDS,
  listing: TABLES.LISTING_WORDS,
  product: TABLES.PRODUCT_WORDS,
  service: TABLES.SERVICE_WORDS,
} as const;

const shipped = once(() =>
  Object.entries(TYPE_TABLES).map(([type, { table }]) => ({ type: type as PageType, model: decodeLinear(table) })),
);

/** Pages of lines, and those whose lines were joined; a dump is no page. */
const TOLD: ReadonlySet<PageFormat> = new Set(["text", "prose"]);
/** The language whose words were learned, as BCP 47 has it. */
const LEARNED = "en";
/** With fewer words there is nothing to see. */
const MIN_WORDS = 100;
/** Below this probability nothing is said; training/text/train_types.py measures with the same. */
const LIKELY = 0.5;

/** Whether the words of a page in this language tell what kind it is. */
export function isToldByWords(lines: readonly LineForm[], language: string | undefined): boolean {
  return language === LEARNED && lines.reduce((sum, { words }) => sum + words, 0) >= MIN_WORDS;
}

/**
 * What kind of page a text page is, by its words, what stands around the text included: "Add to cart", "Sorted by", "Table of contents" tell it.
 *
 * Undefined where no kind is likely, for other languages than the one learned, for messages, and for other formats.
 */
export function guessTextType(
  { format, message, source }: Page,
  blocks: readonly Block[],
  language: string | undefined,
): PageType | undefined {
  if (!TOLD.has(format) || message !== undefined || messageHeadOf(source) !== undefined) return undefined;
  const forms = measureBlocks(blocks);
  if (!isToldByWords(forms, language)) return undefined;
  const words = weighWords(forms);
  const odds = shipped().map(({ type, model }) => ({ type, odds: weighLinear(model, words) }));
  const best = odds.reduce((one, other) => (other.odds > one.odds ? other : one));
  const all = odds.reduce((sum, one) => sum + Math.exp(one.odds - best.odds), 0);
  return 1 / all < LIKELY ? undefined : best.type;
}

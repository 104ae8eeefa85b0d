import { FURNITURE_HINTS } from "../furniture-hints.ts";
import type { Case } from "../judge.ts";
import type { PageView } from "./view/page-view.ts";

/** Scraped pages have hundreds of words; on smaller ones the model has little to go by. */
const SMALL_WORDS = 200;
/** Above this share of its characters in links a block leads elsewhere. */
const MAX_LINK_SHARE = 0.4;
/** What a block with nothing against it is worth at least. */
const FLOOR = 0.6;

/**
 * On a small page a block is content unless something speaks against it: the model learned from real pages, and would
 * leave half of a page of three lines in the ledger. On wcxb-dev this changes nothing that can be measured. The same holds
 * for the body of an article that only a script has: it stands in no box, and the model would end it in the middle.
 */
export function spareBlocks(seen: Case, view: PageView, probabilities: Float32Array): Float32Array {
  const isSmall = view.totals.words < SMALL_WORDS;
  if (!isSmall && seen.blocks.every(({ isBody }) => isBody !== true)) return probabilities;
  const doubted = new Set(FURNITURE_HINTS.flatMap((judge) => judge(seen).map(({ block }) => block)));
  return probabilities.map((probability, i) => {
    const block = seen.blocks[i];
    if (block === undefined || !(isSmall || block.isBody === true)) return probability;
    const isClear = !doubted.has(i) && block.hiding === undefined;
    return isClear && block.linkChars <= block.chars * MAX_LINK_SHARE ? Math.max(FLOOR, probability) : probability;
  });
}

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
 * leave half of a page of three lines in the ledger. On wcxb-dev this changes nothing that can be measured.
 */
export function spareSmallPages(seen: Case, view: PageView, probabilities: Float32Array): Float32Array {
  if (view.totals.words >= SMALL_WORDS) return probabilities;
  const doubted = new Set(FURNITURE_HINTS.flatMap((judge) => judge(seen).map(({ block }) => block)));
  return probabilities.map((probability, i) => {
    const block = seen.blocks[i];
    const isClear = block !== undefined && !doubted.has(i) && block.hiding === undefined;
    return isClear && block.linkChars <= block.chars * MAX_LINK_SHARE ? Math.max(FLOOR, probability) : probability;
  });
}

import type { Block } from "../../../model/block.ts";
import { findModified, saysPublished } from "../dates/date-labels.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { Testimony } from "../testimony.ts";

/** Longer lines say more than that. */
const MAX_CHARS = 60;

/**
 * The day of publication, in whatever line below the title says so, where no other line does: below an article, or in a column beside it.
 * Several are of other pages. `isOwn` tells lines of menus, heads of sites and readers from the page's.
 */
export function hearOnlyStamp(
  blocks: readonly Block[],
  titleLine: number,
  isOwn: (block: Block) => boolean,
): readonly Testimony[] {
  const stamps = blocks.filter((block) => block.index > titleLine && isStamp(block.text) && isOwn(block));
  const [only] = stamps;
  return only === undefined || stamps.length > 1 ? [] : [{ field: "published", witness: "aside", value: only.text }];
}

function isStamp(text: string): boolean {
  if (text.length > MAX_CHARS || !saysPublished(text) || findModified(text) !== -1) return false;
  return parseDate(text, "day-first") !== undefined;
}

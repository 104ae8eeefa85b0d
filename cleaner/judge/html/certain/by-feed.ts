import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { FEED_FOOTERS } from "../../../rules/index.ts";
import { plainCase } from "../../plain-case.ts";
import type { Scene } from "../sight.ts";

/** Less than what any certain judge has against a block: notices and hidden text go from feeds too. */
const KEEPS = 0.8;
const DROPS = 0.9;
const MAX_FOOTER_CHARS = 400;
const MAX_QUOTED = 40;

/** A feed is nothing but content, and the classifier knows none: all of it stays but what software writes below each entry. */
export function judgeByFeed({ blocks, page }: Scene): readonly Mark[] {
  if (page.entries === undefined) return [];
  return blocks.flatMap((block) => (block.hiding === undefined ? [markOf(block)] : []));
}

function markOf({ index, text }: Block): Mark {
  if (!isFooter(text))
    return { block: index, rule: "feed/entry", says: "keep", because: "an entry", force: "certain", confidence: KEEPS };
  const because = text.slice(0, MAX_QUOTED);
  return { block: index, rule: "feed/footer", says: "drop", because, force: "certain", confidence: DROPS };
}

function isFooter(text: string): boolean {
  if (text.length > MAX_FOOTER_CHARS) return false;
  const plain = plainCase(text);
  return FEED_FOOTERS.some(([begins, says]) => plain.startsWith(begins) && plain.includes(says, begins.length));
}

import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isInBox } from "../is-in-box.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** What says in a quotation, or in the figure around one, who is quoted. HTML, 4.4.4 and 4.4.12. */
const ATTRIBUTION_TAGS: ReadonlySet<string> = new Set(["footer", "cite", "figcaption"]);
const QUOTED_IN: ReadonlySet<string> = new Set(["blockquote", "figure"]);
/** From a block to its element, and from there to the quotation. */
const MAX_STEPS = 6;
/** A longer text is no name. */
const MAX_CHARS = 160;
/** Above this share of its characters in links it leads to another place, as embedded posts do. */
const MAX_LINK_SHARE = 0.4;

/** Marks who is quoted, right behind a quotation that is kept: to the model a `footer` is furniture wherever it stands. */
export function judgeByAttributions({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    const quoted = blocks[index - 1];
    if (keeps[index] === 1 || quoted?.kind !== "quote" || keeps[quoted.index] !== 1 || !isAttribution(block, quoted))
      return [];
    return [markKept(index, "form/attribution", "says who is quoted above it")];
  });
}

function isAttribution({ chars, linkChars, hiding, box }: Block, quoted: Block): boolean {
  if (hiding !== undefined || chars > MAX_CHARS || linkChars > chars * MAX_LINK_SHARE) return false;
  let element: Box | undefined;
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    if (element !== undefined && QUOTED_IN.has(at.tag)) return isInBox(quoted, at);
    if (ATTRIBUTION_TAGS.has(at.tag)) element = at;
  }
  return false;
}

import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
import { isInBox } from "../is-in-box.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** What page builders call the box of what a client said, and all that is in it: Elementor, Divi and themes. */
const TESTIMONIAL = /(?:^|[_-])testimonial(?:$|[_-])/i;
/** Longer than a name and what its bearer does. */
const MAX_NAME_CHARS = 80;
/** Shorter than what somebody says of a house. */
const MIN_SAID_CHARS = 40;
/** From a name to the box that also holds what its bearer said, and blocks in that box. */
const MAX_STEPS = 6;
const MAX_BLOCKS = 6;

/** Marks who said what is kept: the name and the trade below what a client says of the house, which the model takes for an author's. */
export function judgeByTestimonials({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  return blocks.flatMap((block): Mark[] => {
    const { index, text, linkChars, chars, hiding, kind } = block;
    const isName =
      text.length <= MAX_NAME_CHARS && linkChars * 2 <= chars && hiding === undefined && kind !== "heading";
    const from = Math.max(0, index - MAX_BLOCKS);
    const isNear = keeps[index] !== 1 && isName && keeps.subarray(from, index + MAX_BLOCKS).includes(1);
    const box = isNear ? testimonialAround(block) : undefined;
    if (box === undefined) return [];
    const inside = blocks.slice(from, index + MAX_BLOCKS + 1).filter((one) => isInBox(one, box));
    const isSaid = (one: Block) => keeps[one.index] === 1 && one.text.length >= MIN_SAID_CHARS;
    if (inside.length > MAX_BLOCKS || !inside.some(isSaid)) return [];
    return [markKept(index, "form/attribution", "says whose words are kept")];
  });
}

/** The outermost box of that name near by. */
function testimonialAround(block: Block): Box | undefined {
  return boxesAround(block, MAX_STEPS).findLast(({ names }) => names.some((name) => TESTIMONIAL.test(name)));
}

import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isInBox } from "../is-in-box.ts";
import type { Draft } from "../sight.ts";

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
export function judgeByAttributions({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const known: KnownNames = new Map();
  return blocks.flatMap((block): Mark[] => {
    const { index, text, linkChars, chars, hiding, kind } = block;
    if (keeps[index] === 1 || text.length > MAX_NAME_CHARS || linkChars * 2 > chars || hiding !== undefined) return [];
    const box = kind === "heading" ? undefined : testimonialAround(block, known);
    if (box === undefined || !saysKept(box, block, { blocks, keeps })) return [];
    const because = "says whose words are kept";
    return [{ block: index, rule: "form/attribution", says: "keep", because, force: "certain", confidence: 0.6 }];
  });
}

/** What names say, of each once: boxes share theirs. */
type KnownNames = Map<readonly string[], boolean>;

/** The outermost box of that name near by. */
function testimonialAround({ box }: Block, known: KnownNames): Box | undefined {
  let found: Box | undefined;
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (isTestimonial(at.names, known)) found = at;
  return found;
}

function isTestimonial(names: readonly string[], known: KnownNames): boolean {
  let is = known.get(names);
  if (is === undefined) {
    is = names.some((name) => TESTIMONIAL.test(name));
    known.set(names, is);
  }
  return is;
}

/** Whether a box is that of one testimonial, and what it says is kept. */
function saysKept(box: Box, { index }: Block, { blocks, keeps }: Pick<Draft, "blocks" | "keeps">): boolean {
  const near = blocks.slice(Math.max(0, index - MAX_BLOCKS), index + MAX_BLOCKS + 1);
  const inside = near.filter((block) => isInBox(block, box));
  const isSaid = (block: Block) => keeps[block.index] === 1 && block.text.length >= MIN_SAID_CHARS;
  return inside.length <= MAX_BLOCKS && inside.some(isSaid);
}

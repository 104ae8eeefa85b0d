import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** A heading that is worth less than this share of what the page parts at names another part of the page than its sisters do. */
const NEAR_THE_CUT = 0.8;
/** Buttons and switches beside a heading are few, and have short names. */
const MOST_CONTROLS = 8;
const MAX_CONTROL_CHARS = 20;
const MAX_LEVEL = 6;

/**
 * Marks headings that the model drops by a little, where what they head is kept, and so are the headings of their level before and
 * behind them: the ingredients of a recipe, beside the buttons that scale them, between its description and its steps.
 */
export function judgeBySisters({
  blocks,
  keeps,
  probabilities,
  cut,
}: Pick<Draft, "blocks" | "keeps" | "probabilities" | "cut">): readonly Mark[] {
  const isKept = ({ index }: Block) => keeps[index] === 1;
  const behind = sistersBehind(blocks);
  const before: (Block | undefined)[] = [];
  return blocks.flatMap((block): Mark[] => {
    const { index, kind, level = MAX_LEVEL, linkChars } = block;
    if (kind !== "heading") return [];
    const sisters = [before[level], behind[index]];
    hold(before, block);
    const score = probabilities[index] as number;
    const isNear = score < cut.threshold && score >= NEAR_THE_CUT * cut.threshold && linkChars === 0;
    if (isKept(block) || !isNear || !sisters.every((sister) => sister !== undefined && isKept(sister))) return [];
    const opened = openedBy(block, blocks, isKept);
    if (opened === undefined || !isKept(opened)) return [];
    return [markKept(index, "form/sister", "heads what is kept, as the headings around it")];
  });
}

/** Of each heading the next one of its level, unless a higher one stands before that; by index. */
function sistersBehind(blocks: readonly Block[]): readonly (Block | undefined)[] {
  const found: (Block | undefined)[] = [];
  const next: (Block | undefined)[] = [];
  for (const block of blocks.toReversed()) {
    const { index, kind, level = MAX_LEVEL } = block;
    if (kind !== "heading") continue;
    found[index] = next[level];
    hold(next, block);
  }
  return found;
}

/** The last heading of each level; a higher one ends the parts of those below it. */
function hold(last: (Block | undefined)[], heading: Block): void {
  last.length = Math.min(last.length, heading.level ?? MAX_LEVEL);
  last[heading.level ?? MAX_LEVEL] = heading;
}

/** What a heading heads: the first block behind it, but for what is dropped of the controls beside it; undefined where that is not of its part. */
function openedBy(
  { index, level = MAX_LEVEL }: Block,
  blocks: readonly Block[],
  isKept: (block: Block) => boolean,
): Block | undefined {
  const behind = blocks.slice(index + 1, index + 2 + MOST_CONTROLS);
  const opened = behind.find((block) => isKept(block) || block.text.length > MAX_CONTROL_CHARS);
  return opened?.kind === "heading" && (opened.level ?? MAX_LEVEL) <= level ? undefined : opened;
}

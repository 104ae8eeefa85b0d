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
/** Of an entry in a list of contents: "2.1 Speeds". */
const NUMBER = /^\d[\d.]*\s+/;

/**
 * Marks headings that the model drops by a little, where what they head is kept, and so are the headings of their level before and
 * behind them: the ingredients of a recipe, beside the buttons that scale them, between its description and its steps. Where a list of
 * contents leads to them, they stay whatever the model thinks of them: it has the same words twice.
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
  const first = keeps.indexOf(1);
  let contents: ReadonlySet<string> | undefined;
  const isListed = ({ index, text, linkChars, hiding }: Block) => {
    if (first < 0 || index < first || linkChars > 0 || hiding !== undefined) return false;
    contents ??= contentsOf(blocks);
    return contents.has(text);
  };
  return blocks.flatMap((block): Mark[] => {
    const { index, kind, level = MAX_LEVEL, linkChars } = block;
    if (kind !== "heading") return [];
    const sisters = [before[level], behind[index]];
    hold(before, block);
    const score = probabilities[index] as number;
    const isNear = score < cut.threshold && score >= NEAR_THE_CUT * cut.threshold && linkChars === 0;
    if (isKept(block)) return [];
    const opened = openedBy(block, blocks, isKept);
    if (opened === undefined || !isKept(opened)) return [];
    const isSister = isNear && sisters.every((sister) => sister !== undefined && isKept(sister));
    if (!isSister && !isListed(block)) return [];
    const because = isSister
      ? "heads what is kept, as the headings around it"
      : "heads what is kept, as the contents say";
    return [markKept(index, "form/sister", because)];
  });
}

/** Texts of links to places in the page, with and without a number before them. */
function contentsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { text, inlines } of blocks)
    for (const { kind, href, start, end } of inlines) {
      if (kind !== "link" || href?.startsWith("#") !== true) continue;
      const entry = text.slice(start, end);
      texts.add(entry).add(entry.replace(NUMBER, ""));
    }
  return texts;
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

import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** How a word sounds, in signs that only phoneticians write: "/ˈhær.əʊ/", "[ˈɡɾaða]". "æ", "ə" and "ŋ" are letters of languages, too. */
const SOUND = /[/[][^/[\]]{0,40}[ˈˌːɪʊɑʌʃʒɹɾʔɜɒɡ][^/[\]]{0,40}[/\]]/u;
/** A head is the word, what part of speech it is, how it sounds here and there: each is short, and they are few. */
const MAX_CHARS = 60;
const MAX_BLOCKS = 8;
/** From a sound to the box of its head. */
const MAX_STEPS = 5;
/** ... and from a block to a box that may hold more than a head. */
const MAX_INSIDE = 20;
/** From the head to what the word means: buttons stand between. */
const MAX_BETWEEN = 3;

/**
 * Marks heads of a dictionary's entries as content where what they head is: the word, its part of speech and how it sounds, in short
 * lines that look like furniture. A head is known by the sound, and others by a box of the same names.
 */
export function judgeByEntryHeads({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const heads = new Set<readonly string[]>();
  for (const block of blocks) {
    if (keeps[block.index] === 1 || !isSound(block)) continue;
    const box = headAround(block, blocks);
    if (box !== undefined) heads.add(box.names);
  }
  if (heads.size === 0) return [];
  const because = "heads an entry of a dictionary";
  return blocks.flatMap((block): Mark[] => {
    const { index, hiding, linkChars, chars } = block;
    if (keeps[index] === 1 || hiding !== undefined || linkChars * 2 > chars) return [];
    const head = boxesAround(block, MAX_STEPS).find(({ names }) => heads.has(names));
    const run = head === undefined ? [] : blocksIn(head, block, blocks);
    if (!isHeading(run, blocks, keeps)) return [];
    return [markKept(index, "form/entry-head", because)];
  });
}

function isSound({ text, hiding }: Block): boolean {
  return text.length <= MAX_CHARS && hiding === undefined && SOUND.test(text);
}

/** The outermost named box near a sound that holds nothing but short lines. */
function headAround(sound: Block, blocks: readonly Block[]): Box | undefined {
  return boxesAround(sound, MAX_STEPS).findLast((box) => box.names.length > 0 && isShort(blocksIn(box, sound, blocks)));
}

function isShort(run: readonly Block[]): boolean {
  return run.length > 1 && run.length <= MAX_BLOCKS && run.every(({ text }) => text.length <= MAX_CHARS);
}

/** Whether short lines have something kept right behind them. */
function isHeading(run: readonly Block[], blocks: readonly Block[], keeps: Uint8Array): boolean {
  const last = run.at(-1);
  if (last === undefined || !isShort(run)) return false;
  return blocks.slice(last.index + 1, last.index + 2 + MAX_BETWEEN).some(({ index }) => keeps[index] === 1);
}

/** The blocks of a box around one of them, up to one more than a head has. */
function blocksIn(box: Box, { index }: Block, blocks: readonly Block[]): readonly Block[] {
  const isInside = (at: number) => isIn(blocks[at]?.box, box);
  let [from, to] = [index, index + 1];
  while (to - from <= MAX_BLOCKS && isInside(from - 1)) from--;
  while (to - from <= MAX_BLOCKS && isInside(to)) to++;
  return blocks.slice(from, to);
}

function isIn(inner: Box | undefined, box: Box): boolean {
  let at = inner;
  for (let steps = 0; at !== undefined && at.depth > box.depth && steps < MAX_INSIDE; steps++) at = at.parent;
  return at === box;
}

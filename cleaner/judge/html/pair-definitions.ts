import type { Block, Box } from "../../model/block.ts";

/** From a block to the `dt` or `dd` around it. */
const MAX_STEPS = 3;

/**
 * A name in a list of definitions shares the fate of what is said of it: alone neither means anything. Each is worth the mean of
 * both, by their words.
 */
export function pairDefinitions(
  blocks: readonly Block[],
  words: Float32Array,
  probabilities: Float32Array,
): Float32Array {
  const paired = probabilities.slice();
  for (let from = 0; from < blocks.length; ) {
    const { to, isSaid } = readPair(blocks, from);
    if (isSaid) paired.fill(meanOf(probabilities, words, { from, to }), from, to);
    from = to;
  }
  return paired;
}

/** The blocks from here on that are one name, or several, and what is said of them; or one block that is no name. */
function readPair(blocks: readonly Block[], from: number): { readonly to: number; readonly isSaid: boolean } {
  const name = partOf(blocks[from]);
  let isSaid = false;
  let to = from + 1;
  for (; name?.tag === "dt"; to++) {
    const part = partOf(blocks[to]);
    if (part === undefined || part.parent !== name.parent || (isSaid && part.tag === "dt")) break;
    isSaid ||= part.tag === "dd";
  }
  return { to, isSaid };
}

function meanOf(
  probabilities: Float32Array,
  words: Float32Array,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let total = 0;
  let sum = 0;
  for (let at = from; at < to; at++) {
    const weight = Math.max(1, words[at] as number);
    total += weight;
    sum += weight * (probabilities[at] as number);
  }
  return sum / total;
}

function partOf(block: Block | undefined): Box | undefined {
  let at = block?.box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.tag === "dt" || at.tag === "dd") return at;
  return undefined;
}

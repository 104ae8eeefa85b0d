import type { Block } from "../../../model/block.ts";
import { isProse } from "../is-prose.ts";
import type { BoxTable } from "./box-table.ts";
import type { TextScan } from "./scan-text.ts";

/** What each box holds, everything inside included. Parallel arrays by row. */
export interface BoxSums {
  readonly blocks: Float32Array;
  readonly words: Float32Array;
  readonly ink: Float32Array;
  readonly linkInk: Float32Array;
  readonly prose: Float32Array;
  readonly headings: Float32Array;
  readonly images: Float32Array;
  readonly controls: Float32Array;
  readonly stops: Float32Array;
  /** First scores weighted by words, and the same where positive. */
  readonly score: Float32Array;
  readonly positive: Float32Array;
  readonly firstBlock: Int32Array;
  readonly lastBlock: Int32Array;
}

interface Measured {
  readonly blocks: readonly Block[];
  readonly boxes: BoxTable;
  readonly scan: TextScan;
  readonly score: Float32Array;
}

/** Adds every block to its box, then every box to its parent: one pass each. */
export function sumBoxes(page: Measured): BoxSums {
  const { boxes, parent, ofBlock } = page.boxes;
  const sums = openSums(boxes.length, page.blocks.length);
  for (let row = 0; row < boxes.length; row++) {
    const tally = boxes[row]?.tally;
    sums.images[row] = tally?.images ?? 0;
    sums.controls[row] = tally?.controls ?? 0;
  }
  for (let i = 0; i < ofBlock.length; i++) if ((ofBlock[i] as number) >= 0) addBlock(sums, page, i);
  const { firstBlock, lastBlock, ...added } = sums;
  for (const array of Object.values(added)) addToParents(array, parent);
  for (let row = parent.length - 1; row >= 0; row--) {
    const up = parent[row] as number;
    if (up < 0) continue;
    if ((firstBlock[row] as number) < (firstBlock[up] as number)) firstBlock[up] = firstBlock[row] as number;
    if ((lastBlock[row] as number) > (lastBlock[up] as number)) lastBlock[up] = lastBlock[row] as number;
  }
  return sums;
}

function openSums(rows: number, blocks: number): BoxSums {
  const floats = () => new Float32Array(rows);
  return {
    ...{ blocks: floats(), words: floats(), ink: floats(), linkInk: floats(), prose: floats(), headings: floats() },
    ...{ images: floats(), controls: floats(), stops: floats(), score: floats(), positive: floats() },
    firstBlock: new Int32Array(rows).fill(blocks),
    lastBlock: new Int32Array(rows).fill(-1),
  };
}

function addBlock(sums: BoxSums, { blocks, boxes, scan, score }: Measured, i: number): void {
  const row = boxes.ofBlock[i] as number;
  const block = blocks[i] as Block;
  const words = scan.words[i] as number;
  const weighted = (score[i] as number) * words;
  sums.blocks[row] = (sums.blocks[row] as number) + 1;
  sums.words[row] = (sums.words[row] as number) + words;
  sums.ink[row] = (sums.ink[row] as number) + block.chars;
  sums.linkInk[row] = (sums.linkInk[row] as number) + block.linkChars;
  if (isProse(block, words)) sums.prose[row] = (sums.prose[row] as number) + words;
  if (block.kind === "heading") sums.headings[row] = (sums.headings[row] as number) + 1;
  sums.stops[row] = (sums.stops[row] as number) + (scan.stops[i] as number);
  sums.score[row] = (sums.score[row] as number) + weighted;
  if (weighted > 0) sums.positive[row] = (sums.positive[row] as number) + words;
  if ((sums.firstBlock[row] as number) > i) sums.firstBlock[row] = i;
  sums.lastBlock[row] = i;
}

/** Children stand after their parents, so that going backwards every box is whole before it is added. */
function addToParents(array: Float32Array, parent: Int32Array): void {
  for (let row = parent.length - 1; row >= 0; row--) {
    const up = parent[row] as number;
    if (up >= 0) array[up] = (array[up] as number) + (array[row] as number);
  }
}

import type { Block } from "../../model/block.ts";
import type { BoxTable } from "./box-table.ts";
import { isProse } from "./is-prose.ts";
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
  const n = page.boxes.boxes.length;
  const floats = () => new Float32Array(n);
  const sums = {
    blocks: floats(),
    words: floats(),
    ink: floats(),
    linkInk: floats(),
    prose: floats(),
    headings: floats(),
    images: Float32Array.from(page.boxes.boxes, (box) => box.tally.images),
    controls: Float32Array.from(page.boxes.boxes, (box) => box.tally.controls),
    stops: floats(),
    score: floats(),
    positive: floats(),
  };
  const firstBlock = new Int32Array(n).fill(page.blocks.length);
  const lastBlock = new Int32Array(n).fill(-1);
  for (let i = 0; i < page.blocks.length; i++) addBlock(sums, page, i);
  for (let i = 0; i < page.blocks.length; i++) {
    const row = page.boxes.ofBlock[i] as number;
    if (row < 0) continue;
    if ((firstBlock[row] as number) > i) firstBlock[row] = i;
    lastBlock[row] = i;
  }
  const arrays = Object.values(sums);
  for (let row = n - 1; row >= 0; row--) {
    const up = page.boxes.parent[row] as number;
    if (up < 0) continue;
    for (const array of arrays) array[up] = (array[up] as number) + (array[row] as number);
    if ((firstBlock[row] as number) < (firstBlock[up] as number)) firstBlock[up] = firstBlock[row] as number;
    if ((lastBlock[row] as number) > (lastBlock[up] as number)) lastBlock[up] = lastBlock[row] as number;
  }
  return { ...sums, firstBlock, lastBlock };
}

function addBlock(sums: Omit<BoxSums, "firstBlock" | "lastBlock">, page: Measured, i: number): void {
  const row = page.boxes.ofBlock[i] as number;
  const block = page.blocks[i];
  if (row < 0 || block === undefined) return;
  const words = page.scan.words[i] as number;
  const score = (page.score[i] as number) * words;
  const add = (array: Float32Array, value: number) => {
    array[row] = (array[row] as number) + value;
  };
  add(sums.blocks, 1);
  add(sums.words, words);
  add(sums.ink, block.chars);
  add(sums.linkInk, block.linkChars);
  if (isProse(block, words)) add(sums.prose, words);
  if (block.kind === "heading") add(sums.headings, 1);
  add(sums.stops, page.scan.stops[i] as number);
  add(sums.score, score);
  if (score > 0) add(sums.positive, words);
}

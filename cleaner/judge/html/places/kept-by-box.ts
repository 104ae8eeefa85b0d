import type { Draft } from "../sight.ts";

/** What is kept in each box, by its row: the sum of what the kept blocks in it weigh. */
export function keptByBox({ view, keeps }: Draft, weigh: (block: number) => number): Float64Array {
  const { parent, ofBlock } = view.boxes;
  const kept = new Float64Array(parent.length);
  for (let i = 0; i < keeps.length; i++) {
    const row = ofBlock[i] as number;
    if (keeps[i] === 1 && row >= 0) kept[row] = (kept[row] as number) + weigh(i);
  }
  for (let row = kept.length - 1; row > 0; row--) {
    const up = parent[row] as number;
    if (up >= 0) kept[up] = (kept[up] as number) + (kept[row] as number);
  }
  return kept;
}

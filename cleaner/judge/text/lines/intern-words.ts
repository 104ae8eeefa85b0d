import type { LineForm } from "./line-form.ts";

/** The words of a page as small numbers: those of line i stand from `starts[i]` to `starts[i + 1]`. */
export interface WordIds {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** How many different words there are; ids are below it. */
  readonly count: number;
}

/** Numbers the words of a page in order of appearance; one look-up per word, so that all else about words is arrays. */
export function internWords(lines: readonly LineForm[]): WordIds {
  const starts = new Int32Array(lines.length + 1);
  for (let i = 0; i < lines.length; i++) starts[i + 1] = (starts[i] as number) + (lines[i] as LineForm).hashes.length;
  const total = starts[lines.length] as number;
  const mask = 2 ** Math.ceil(Math.log2(2 * total + 2)) - 1;
  const keys = new Uint32Array(mask + 1);
  const values = new Int32Array(mask + 1).fill(-1);
  const ids = new Int32Array(total);
  let count = 0;
  let k = 0;
  for (const { hashes } of lines)
    for (let w = 0; w < hashes.length; w++) {
      const hash = hashes[w] as number;
      let at = (hash ^ (hash >>> 15)) & mask;
      while (values[at] !== -1 && keys[at] !== hash) at = (at + 1) & mask;
      if (values[at] === -1) {
        keys[at] = hash;
        values[at] = count++;
      }
      ids[k++] = values[at] as number;
    }
  return { ids, starts, count };
}

/** In how many of the chosen lines each word stands. */
export function countChosen({ ids, starts, count }: WordIds, isChosen: (i: number) => boolean): Int32Array {
  const counts = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (let i = 0; i + 1 < starts.length; i++) {
    if (!isChosen(i)) continue;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const id = ids[k] as number;
      if (last[id] === i) continue;
      last[id] = i;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

/** Share of the words of line i that stand in at least `bar` of the counted lines. */
export function shareCounted(
  { ids, starts }: WordIds,
  i: number,
  { counts, bar }: { counts: Int32Array; bar: number },
): number {
  const [from, to] = [starts[i] as number, starts[i + 1] as number];
  let some = 0;
  for (let k = from; k < to; k++) if ((counts[ids[k] as number] as number) >= bar) some++;
  return some / Math.max(1, to - from);
}

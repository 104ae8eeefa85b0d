import type { Block } from "../../../model/block.ts";
import type { TextScan } from "../view/scan-text.ts";

/** A kept block that says what another one says, by their places among the kept ones. */
interface Twin {
  readonly at: number;
  readonly first: { readonly at: number };
}

/** What is known of a page's blocks, kept or not. */
interface Said {
  readonly scan: TextScan;
  /** Blocks of fewer words are short. */
  readonly minWords: number;
}

/** Kept blocks by their places, and why each of them goes. */
type Scraps = ReadonlyMap<number, string>;

const SHORT = "stands beside the same text in both places";
const HEADING = "said before, and heads nothing but what was";

/**
 * What is left of a part of the page that was said before, once its text is gone: short lines that stood beside the same text there, and
 * headings without a text that are no news either. The panels of a shop's product come twice, as tabs for screens and unfolding for phones.
 */
export function findScraps(twins: readonly Twin[], kept: readonly Block[], said: Said): Scraps {
  if (twins.length === 0) return new Map();
  const gone = new Set(twins.map(({ at }) => at));
  const scraps = new Map(shortLines(twins, kept, { ...said, gone }).map((at) => [at, SHORT]));
  for (const at of headingsOfNone(kept, gone, said.scan)) scraps.set(at, HEADING);
  return scraps;
}

/** Short lines in front of twins and behind them that the first place has too; they are gone then. */
function shortLines(
  twins: readonly Twin[],
  kept: readonly Block[],
  { scan: { wording, words }, minWords, gone }: Said & { readonly gone: Set<number> },
): readonly number[] {
  const isShort = (at: number, there: number) => {
    const [block, first] = [kept[at], kept[there]];
    if (block === undefined || first === undefined || block.kind === "code" || gone.has(at)) return false;
    return (words[block.index] as number) < minWords && wording[block.index] === wording[first.index];
  };
  const found: number[] = [];
  for (const { at, first } of twins)
    for (const step of [-1, 1])
      for (let by = step; isShort(at + by, first.at + by); by += step) {
        gone.add(at + by);
        found.push(at + by);
      }
  return found;
}

/** Headings that were said before, behind which everything is gone up to the next of their level; a page's own title stays. */
function headingsOfNone(kept: readonly Block[], gone: ReadonlySet<number>, { wording }: TextScan): readonly number[] {
  const firstOf = firstOfWordings(wording);
  const found: number[] = [];
  let next: Block | undefined;
  let isGoneBehind = false;
  for (let at = kept.length - 1; at >= 0; at--) {
    const block = kept[at] as Block;
    const isNews = firstOf.get(wording[block.index] as number) === block.index;
    if (gone.has(at)) isGoneBehind = true;
    else if (isGoneBehind && !isNews && endsBefore(block, next)) found.push(at);
    else {
      next = block;
      isGoneBehind = false;
    }
  }
  return found;
}

/** The first block of each wording. */
function firstOfWordings(wording: Uint32Array): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  wording.forEach((one, index) => {
    if (!first.has(one)) first.set(one, index);
  });
  return first;
}

/** Whether a block is a heading whose part of the page ends where the next one stands. */
function endsBefore({ kind, level = 0 }: Block, next: Block | undefined): boolean {
  if (kind !== "heading" || level <= 1) return false;
  return next === undefined || (next.kind === "heading" && (next.level ?? 0) <= level);
}

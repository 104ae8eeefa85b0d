import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isReference } from "../is-reference.ts";
import type { TypeChances } from "../page-type/predict-page-type.ts";
import type { Draft } from "../sight.ts";
import type { PageView } from "../view/page-view.ts";
import type { TextScan } from "../view/scan-text.ts";
import { findScraps } from "./beside-repeats.ts";
import { isRefrain } from "./refrains.ts";
import { belongToTwoEntries } from "./two-entries.ts";

/** Shorter repetitions ("Yes.", table headings) are normal prose. */
const MIN_REPEATED_WORDS = 5;
/** A line under so many words that stands on a page so often belongs to each place: an entry's field, an exercise's step. */
const REFRAIN = { words: 20, times: 5 } as const;
/** Where a smaller share of the blocks repeats others, one that stands among new ones was meant: twins come in rows. */
const FEW = 0.05;
/** From this chance on a page is a product's: what a shop says twice it says for phones, or beside the button that buys. */
const SURE_PRODUCT = 0.6;
const MAX_QUOTED = 40;

/** A caption that holds a heading says nothing else from this share of its characters on. */
const CAPTION_SHARE = 0.65;

/** Marks kept captions that only repeat a kept heading. */
export function judgeByCaptions({ blocks, keeps }: Draft): readonly Mark[] {
  const kept = blocks.filter(({ index, kind }) => keeps[index] === 1 && (kind === "heading" || kind === "caption"));
  if (!kept.some(({ kind }) => kind === "caption")) return [];
  const headings = kept.filter(({ kind }) => kind === "heading").map(({ text }) => text.toLowerCase());
  if (headings.length === 0) return [];
  return kept.flatMap(({ index, kind, text }): Mark[] => {
    if (kind !== "caption") return [];
    const caption = text.toLowerCase();
    const heading = headings.find((one) => caption.includes(one) && one.length >= caption.length * CAPTION_SHARE);
    if (heading === undefined) return [];
    const because = `repeats "${heading.slice(0, MAX_QUOTED)}"`;
    return [{ block: index, rule: "repetition/caption", says: "drop", because, force: "certain", confidence: 0.9 }];
  });
}

/**
 * Marks kept blocks that say word for word what an earlier kept block says: twins for phones, repeated notices. Code may repeat,
 * and so may what stands beside it: a reference says of each call what its parameters are. What two entries of a list have in
 * common each of them says for itself, and songs have refrains.
 */
export function judgeByRepeats({ blocks, keeps, view }: Draft, chances: TypeChances): readonly Mark[] {
  const kept = blocks.filter(({ index }) => keeps[index] === 1);
  const repeats = findRepeats(kept, view.scan);
  if (repeats.length === 0 || isReference(kept, view.scan)) return [];
  const areFew = repeats.length < kept.length * FEW && (chances.get("product") ?? 0) < SURE_PRODUCT;
  const twins = repeats.filter(
    (repeat) =>
      !(areFew && isLonely(repeat, kept, view.scan)) &&
      !isOfAnotherEntry(repeat, kept, view) &&
      !isRefrain([repeat.first.at, repeat.at], kept, view),
  );
  const scraps = findScraps(twins, kept, { scan: view.scan, minWords: MIN_REPEATED_WORDS });
  return [
    ...twins.map(({ block, first }) => markOf(block, `same words as block ${first.block.index}`)),
    ...[...scraps].map(([at, because]) => markOf(kept[at] as Block, because)),
  ];
}

function markOf({ index }: Block, because: string): Mark {
  return { block: index, rule: "repetition/exact", says: "drop", because, force: "certain", confidence: 0.95 };
}

/** A kept block, and its place among the kept ones. */
interface Placed {
  readonly block: Block;
  readonly at: number;
}

/** A kept block that says what another one says: an earlier one, or the heading that a list of contents names. */
interface Repeat extends Placed {
  readonly first: Placed;
}

function findRepeats(kept: readonly Block[], { words, wording }: TextScan): readonly Repeat[] {
  const groups = new Map<number, Placed[]>();
  kept.forEach((block, at) => {
    const { index, kind } = block;
    if (kind === "code" || (words[index] as number) < MIN_REPEATED_WORDS) return;
    const group = groups.get(wording[index] as number);
    if (group === undefined) groups.set(wording[index] as number, [{ block, at }]);
    else group.push({ block, at });
  });
  return [...groups.values()].flatMap((group) => {
    const first = originalOf(group);
    if (first === undefined) return [];
    const isRefrain = group.length >= REFRAIN.times && (words[first.block.index] as number) < REFRAIN.words;
    return isRefrain ? [] : group.filter((each) => each !== first).map((each) => ({ ...each, first }));
  });
}

/** The first that says it. A list of contents says a heading before it is there; the section would lose its heading to it. */
function originalOf(group: readonly Placed[]): Placed | undefined {
  const [first] = group;
  const heading = first?.block.kind === "list-item" ? group.find(({ block }) => isHeading(block)) : undefined;
  return heading ?? first;
}

function isHeading({ kind }: Block): boolean {
  return kind === "heading";
}

/** Whether a repeat stands in another entry than the first does. A heading and its name in a list are no such two. */
function isOfAnotherEntry({ block, at, first }: Repeat, kept: readonly Block[], view: PageView): boolean {
  return isHeading(block) === isHeading(first.block) && belongToTwoEntries([first.at, at], kept, view);
}

/** Whether a repeat stands among other blocks than the first does. What is said twice at once is a twin. */
function isLonely({ at, first }: Repeat, kept: readonly Block[], { wording }: TextScan): boolean {
  const isAlike = (step: number) => {
    const here = kept[at + step];
    const there = kept[first.at + step];
    return here !== undefined && there !== undefined && wording[here.index] === wording[there.index];
  };
  return Math.abs(at - first.at) > 1 && !isAlike(-1) && !isAlike(1);
}

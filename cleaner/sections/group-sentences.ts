import { decodeForest, probabilityOf, scoreRows } from "../learned/forest.ts";
import { spaceOf } from "../learned/space-of.ts";
import { PAIR_FOREST } from "../learned/tables/pairs.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { once } from "../text/once.ts";
import { looseOdds, looseRow } from "../text/ties/loose-ties.ts";
import { fillHints, HINT_FEATURES, readHints } from "../text/ties/pair-hints.ts";
import { linkPairs, PAIR_FEATURES, type PairLinks } from "../text/ties/pair-links.ts";
import { termReader } from "../text/words/terms-of.ts";
import { linkGroups } from "./link-groups.ts";

/** Sentences are grouped within windows of this size, so that time stays linear in the length of the dump. */
const WINDOW = 160;
/**
 * How pairs hold groups together, where the source's order survives and where it does not: the bond of a pair by its probability
 * of being from one section, what the mean bond of two groups must exceed, and how many groups are left per square root of sentences.
 *
 * Where order tells much, a weak tie counts against a merge less than it would by its probability alone, and pairs that nobody
 * scored have one bond. Without order a strong tie counts for more, and groups are merged until readers have few enough: how far
 * likeness alone can tell sections apart differs from dump to dump more than the size of their sections (training/text/TRIES.md).
 */
const LINKAGE = {
  ordered: { bondOf: Math.sqrt, bar: 0.42, fewest: 0 },
  shuffled: { bondOf: (p: number) => p * p, bar: 0, fewest: 2.1 },
} as const;
/** Bond of two sentences that stand far apart in a dump with order and have nothing in common. */
const UNSCORED = 0.14;

const PAIR_WIDTH = PAIR_FEATURES.length + HINT_FEATURES.length;
const pairForest = once(() => decodeForest(PAIR_FOREST.table));

/** Brings the sentences of one sub-topic together; groups stand in order of their first sentence, each in source order. */
export function groupSentences(items: readonly SectionBlock[]): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  for (let from = 0; from < items.length; from += WINDOW) groups.push(...groupWindow(items.slice(from, from + WINDOW)));
  return groups;
}

function groupWindow(items: readonly SectionBlock[]): SectionBlock[][] {
  const n = items.length;
  const { isOrdered, bonds } = readBonds(items);
  const { bar, fewest } = isOrdered ? LINKAGE.ordered : LINKAGE.shuffled;
  const groups = new Map<number, SectionBlock[]>();
  linkGroups(n, bonds, { bar, fewest: Math.max(1, Math.round(fewest * Math.sqrt(n))) }).forEach((label, i) => {
    const item = items[i];
    if (item === undefined) return;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}

/** The bonds of all pairs of a window, n rows of n. */
function readBonds(items: readonly SectionBlock[]): { readonly isOrdered: boolean; readonly bonds: Float64Array } {
  const texts = items.map(({ block }) => block.text);
  const space = spaceOf(texts);
  const links = linkPairs(
    space,
    texts,
    items.map(({ block }) => block.index),
  );
  const { bondOf } = links.isOrdered ? LINKAGE.ordered : LINKAGE.shuffled;
  const hints = readHints(space, texts, termReader());
  const n = items.length;
  const bonds = links.isOrdered ? new Float64Array(n * n).fill(UNSCORED) : looseBonds(n, links);
  const rows = new Float32Array(links.pairs.length * PAIR_WIDTH);
  links.pairs.forEach(([a, b], k) => {
    const row = rows.subarray(k * PAIR_WIDTH, (k + 1) * PAIR_WIDTH);
    links.fillPair(a, b, row);
    fillHints(hints, [a, b], { into: row, offset: PAIR_FEATURES.length });
  });
  const odds = scoreRows(pairForest(), rows);
  links.pairs.forEach(([a, b], k) => {
    const bond = bondOf(probabilityOf(odds[k] as number));
    bonds[a * n + b] = bond;
    bonds[b * n + a] = bond;
  });
  return { isOrdered: links.isOrdered, bonds };
}

function looseBonds(n: number, { affinity, company }: PairLinks): Float64Array {
  const ties = { affinity, company };
  const bonds = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const bond = LINKAGE.shuffled.bondOf(probabilityOf(looseOdds(looseRow(ties, n, a * n + b))));
      bonds[a * n + b] = bond;
      bonds[b * n + a] = bond;
    }
  return bonds;
}

import { decodeForest, probabilityOf, scoreForest } from "../learned/forest.ts";
import { spaceOf } from "../learned/space-of.ts";
import { PAIR_FOREST } from "../learned/tables/pairs.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { once } from "../text/once.ts";
import { fillHints, HINT_FEATURES, readHints } from "../text/pair-hints.ts";
import { linkPairs, PAIR_FEATURES } from "../text/pair-links.ts";
import { termReader } from "../text/terms-of.ts";
import { linkGroups } from "./link-groups.ts";

/** Sentences are grouped within windows of this size, so that time stays linear in the length of the dump. */
const WINDOW = 160;
/**
 * How pairs hold groups together, where the source's order survives and where it does not: the bond of a pair by its probability
 * of being from one section, the bond of two sentences that have nothing in common, and what the mean bond of two groups must
 * exceed. On mixed.dev the quality of the grouping hardly changes around these bars while the number of groups doubles, so readers
 * get the fewer, larger groups (training/text/TRIES.md).
 * Where order tells much, a weak tie counts against a merge less than it would by its probability alone.
 */
const LINKAGE = {
  ordered: { bondOf: Math.sqrt, unscored: 0.14, mergesAbove: 0.48 },
  shuffled: { bondOf: (p: number) => p, unscored: 0.05, mergesAbove: 0.15 },
} as const;

const pairForest = once(() => decodeForest(PAIR_FOREST.table));

/** Brings the sentences of one sub-topic together; groups stand in order of their first sentence, each in source order. */
export function groupSentences(items: readonly SectionBlock[]): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  for (let from = 0; from < items.length; from += WINDOW) groups.push(...groupWindow(items.slice(from, from + WINDOW)));
  return groups;
}

function groupWindow(items: readonly SectionBlock[]): SectionBlock[][] {
  const forest = pairForest();
  const texts = items.map(({ block }) => block.text);
  const space = spaceOf(texts);
  const { isOrdered, pairs, fillPair } = linkPairs(
    space,
    texts,
    items.map(({ block }) => block.index),
  );
  const hints = readHints(space, texts, termReader());
  const n = items.length;
  const { bondOf, unscored, mergesAbove } = isOrdered ? LINKAGE.ordered : LINKAGE.shuffled;
  const bonds = new Float64Array(n * n).fill(unscored);
  const row = new Float32Array(PAIR_FEATURES.length + HINT_FEATURES.length);
  for (const [a, b] of pairs) {
    fillPair(a, b, row);
    fillHints(hints, [a, b], { into: row, offset: PAIR_FEATURES.length });
    const bond = bondOf(probabilityOf(scoreForest(forest, row)));
    bonds[a * n + b] = bond;
    bonds[b * n + a] = bond;
  }
  const groups = new Map<number, SectionBlock[]>();
  linkGroups(n, bonds, mergesAbove).forEach((label, i) => {
    const item = items[i];
    if (item === undefined) return;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}

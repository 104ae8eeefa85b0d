import { readBackground } from "../learned/background.ts";
import { decodeForest, scoreForest } from "../learned/forest.ts";
import { BACKGROUND } from "../learned/tables/background.ts";
import { PAIR_FOREST } from "../learned/tables/pairs.ts";
import type { SectionBlock } from "../model/section-draft.ts";
import { once } from "../text/once.ts";
import { linkPairs, PAIR_FEATURES } from "../text/pair-links.ts";
import { termReader } from "../text/terms-of.ts";
import { buildSpace } from "../text/topic-space.ts";
import { linkGroups } from "./link-groups.ts";

/** Sentences are grouped within windows of this size, so that time stays linear in the length of the dump. */
const WINDOW = 160;
/** Log-odds of two sentences that have nothing in common; training/text/train_pairs.py uses the same. */
const UNSCORED = -4;
/**
 * Groups merge while the mean log-odds between their sentences are above this. On mixed.dev the quality of the grouping hardly
 * changes around these while the number of groups doubles, so readers get the fewer, larger groups (training/text/TRIES.md).
 */
const MERGES_ABOVE = { ordered: -1.75, shuffled: -2 };

const tables = once(() => ({ forest: decodeForest(PAIR_FOREST.table), background: readBackground(BACKGROUND.table) }));

/** Brings the sentences of one sub-topic together; groups stand in order of their first sentence, each in source order. */
export function groupSentences(items: readonly SectionBlock[]): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  for (let from = 0; from < items.length; from += WINDOW) groups.push(...groupWindow(items.slice(from, from + WINDOW)));
  return groups;
}

function groupWindow(items: readonly SectionBlock[]): SectionBlock[][] {
  const { forest, background } = tables();
  const termsOf = termReader();
  const texts = items.map(({ block }) => block.text);
  const space = buildSpace(texts.map(termsOf), background);
  const { isOrdered, pairs, fillPair } = linkPairs(
    space,
    texts,
    items.map(({ block }) => block.index),
  );
  const n = items.length;
  const odds = new Float64Array(n * n).fill(UNSCORED);
  const row = new Float32Array(PAIR_FEATURES.length);
  for (const [a, b] of pairs) {
    fillPair(a, b, row);
    odds[a * n + b] = scoreForest(forest, row);
    odds[b * n + a] = odds[a * n + b] ?? UNSCORED;
  }
  const groups = new Map<number, SectionBlock[]>();
  linkGroups(n, odds, isOrdered ? MERGES_ABOVE.ordered : MERGES_ABOVE.shuffled).forEach((label, i) => {
    const item = items[i];
    if (item === undefined) return;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}

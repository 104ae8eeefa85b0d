import type { SectionBlock } from "../model/section-draft.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { type BoundaryPolicy, chooseBoundaries } from "./topic-shift/choose-boundaries.ts";
import { scoreGaps } from "./topic-shift/score-gaps.ts";
import { readUnits } from "./topic-shift/units.ts";

/** Chosen by folds of hosts on web_dev (training/sections/train.py). */
const POLICIES: Readonly<Record<"known" | "unknown", BoundaryPolicy>> = {
  known: { price: 0.3, weight: 1, nearness: 3, crowding: 0.1 },
  unknown: { price: 0.2, weight: 2, nearness: 4, crowding: 0.1 },
};

/** Fewer sentences than this have no sections worth telling apart. */
const MIN_SENTENCES = 8;

/**
 * Groups running text at the shifts of its topic, in reading order.
 *
 * Where paragraphs are unknown every block is a sentence; where they are known a block is a paragraph or a list item.
 */
export function groupByTopicShift(
  kept: readonly SectionBlock[],
  paragraphs: "known" | "unknown",
): readonly (readonly SectionBlock[])[] {
  const sentences = kept.flatMap(({ block }) =>
    paragraphs === "known" ? sentencesOf(block.text) : [{ text: block.text, maySplit: true, opensParagraph: false }],
  );
  if (sentences.length < MIN_SENTENCES) return [kept];
  const text = readUnits(sentences);
  const starts = chooseBoundaries(
    scoreGaps(text, paragraphs),
    sentences.map((sentence) => sentence.maySplit),
    POLICIES[paragraphs],
  );
  return groupAt(kept, sentences, new Set(starts));
}

interface Sentence {
  readonly text: string;
  readonly maySplit: boolean;
  readonly opensParagraph: boolean;
}

function sentencesOf(text: string): readonly Sentence[] {
  return splitSentences(text, [0, text.length]).map(([start, end], i) => ({
    text: text.slice(start, end),
    maySplit: i === 0,
    opensParagraph: i === 0,
  }));
}

function groupAt(
  kept: readonly SectionBlock[],
  sentences: readonly Sentence[],
  starts: ReadonlySet<number>,
): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  let block = -1;
  for (const [i, sentence] of sentences.entries()) {
    if (!sentence.maySplit) continue;
    const item = kept[++block];
    if (item === undefined) continue;
    const last = groups.at(-1);
    if (last === undefined || starts.has(i)) groups.push([item]);
    else last.push(item);
  }
  return groups;
}

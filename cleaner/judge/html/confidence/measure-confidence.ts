import type { Block } from "../../../model/block.ts";
import type { Verdict } from "../../../model/mark.ts";
import { shareOf } from "../../share-of.ts";
import { isProse } from "../is-prose.ts";
import { GUESSED_TYPES } from "../page-type/predict-page-type.ts";
import type { Review } from "../sight.ts";

/** What `measureConfidence` measures, in the order of its row. */
const MEASURES = [
  "expected-f1",
  "threshold",
  "kept-share",
  "kept-words",
  "kept-blocks",
  "mean-kept",
  "mean-dropped",
  "unsure-share",
  "unsure-kept",
  "runs",
  "prose-share",
  "link-share",
  "words",
  "blocks",
  "kept-link-share",
  "dropped-prose",
  "longest-share",
  "headings-kept",
  "recovered",
  "repeated",
  "apart",
  "apart-kept",
] as const;

/**
 * What the confidence of a page is predicted from: what is measured, then the chance of each kind of page. Pages of some
 * kinds are cut worse than others.
 */
export const CONFIDENCE_FEATURES: readonly string[] = [...MEASURES, ...GUESSED_TYPES.map((type) => `chance-${type}`)];

/** Distance to the threshold under which a block could as well have gone the other way. */
const UNSURE = 0.15;

/** Measures how clear the cut was and what came of it. */
export function measureConfidence(seen: Review): Float32Array {
  const { blocks, view, cut } = seen;
  const { totals } = view;
  const found = addUp(seen);
  return Float32Array.of(
    cut.expected,
    cut.threshold,
    shareOf(found.keptWords, totals.words),
    Math.log1p(found.keptWords),
    Math.log1p(found.keptBlocks),
    shareOf(found.keptScore, found.keptWords),
    shareOf(found.droppedScore, found.droppedWords),
    shareOf(found.unsure, totals.words),
    shareOf(found.unsureKept, found.keptWords),
    Math.log1p(found.runs),
    shareOf(totals.prose, totals.words),
    shareOf(totals.linkInk, totals.ink),
    Math.log1p(totals.words),
    Math.log1p(blocks.length),
    shareOf(found.keptLinks, found.keptInk),
    shareOf(found.droppedProse, totals.prose),
    shareOf(found.longest, found.keptWords),
    shareOf(found.headings, found.keptBlocks),
    shareOf(found.recovered, totals.words),
    shareOf(found.repeated, totals.words),
    shareOf(found.apart, totals.words),
    shareOf(found.apartKept, found.keptWords),
  );
}

interface Sums {
  keptScore: number;
  keptWords: number;
  keptBlocks: number;
  keptInk: number;
  keptLinks: number;
  droppedScore: number;
  droppedWords: number;
  droppedProse: number;
  unsure: number;
  unsureKept: number;
  longest: number;
  headings: number;
  recovered: number;
  repeated: number;
  /** Words, each counted by how far trees and net are apart about its block. */
  apart: number;
  apartKept: number;
  runs: number;
}

function addUp({ blocks, view, probabilities, apart, cut, verdicts }: Review): Sums {
  const sums: Sums = {
    ...{ keptScore: 0, keptWords: 0, keptBlocks: 0, keptInk: 0, keptLinks: 0, droppedScore: 0, droppedWords: 0 },
    ...{ droppedProse: 0, unsure: 0, unsureKept: 0, longest: 0, headings: 0, recovered: 0, repeated: 0, runs: 0 },
    ...{ apart: 0, apartKept: 0 },
  };
  let before = "drop";
  for (const block of blocks) {
    const words = view.scan.words[block.index] as number;
    const probability = probabilities[block.index] as number;
    const verdict = verdicts[block.index] as Verdict;
    const unsure = Math.abs(probability - cut.threshold) < UNSURE ? words : 0;
    const disputed = words * (apart[block.index] as number);
    sums.unsure += unsure;
    sums.apart += disputed;
    if (verdict.fate !== before) sums.runs++;
    before = verdict.fate;
    if (block.origin !== "visible") sums.recovered += words;
    if (verdict.fate === "keep") addKept(sums, block, { words, probability, unsure, disputed });
    else {
      sums.droppedScore += probability * words;
      sums.droppedWords += words;
      if (isProse(block, words)) sums.droppedProse += words;
      if (verdict.layer === "duplicate") sums.repeated += words;
    }
  }
  return sums;
}

function addKept(
  sums: Sums,
  block: Block,
  of: { words: number; probability: number; unsure: number; disputed: number },
): void {
  sums.keptScore += of.probability * of.words;
  sums.keptWords += of.words;
  sums.unsureKept += of.unsure;
  sums.apartKept += of.disputed;
  sums.keptBlocks++;
  sums.keptInk += block.chars;
  sums.keptLinks += block.linkChars;
  sums.longest = Math.max(sums.longest, of.words);
  if (block.kind === "heading") sums.headings++;
}

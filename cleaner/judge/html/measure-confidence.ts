import type { Review } from "./judge-html.ts";

/** What the confidence of a page is predicted from, in the order of the row. */
export const CONFIDENCE_FEATURES = [
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
] as const;

/** Distance to the threshold under which a block could as well have gone the other way. */
const UNSURE = 0.15;

/** Measures how clear the cut was and what came of it. */
export function measureConfidence({ blocks, view, probabilities, cut, verdicts }: Review): Float32Array {
  const sum = { kept: 0, dropped: 0, keptWords: 0, droppedWords: 0, unsure: 0, unsureKept: 0, runs: 0 };
  const of = {
    keptBlocks: 0,
    keptInk: 0,
    keptLinks: 0,
    droppedProse: 0,
    longest: 0,
    headings: 0,
    recovered: 0,
    repeated: 0,
  };
  let before = false;
  for (const block of blocks) {
    const words = view.scan.words[block.index] as number;
    const probability = probabilities[block.index] as number;
    const verdict = verdicts[block.index];
    const keeps = verdict?.fate === "keep";
    const unsure = Math.abs(probability - cut.threshold) < UNSURE ? words : 0;
    sum.unsure += unsure;
    if (keeps !== before) sum.runs++;
    before = keeps;
    if (block.origin !== "visible") of.recovered += words;
    if (keeps) {
      sum.kept += probability * words;
      sum.keptWords += words;
      sum.unsureKept += unsure;
      of.keptBlocks++;
      of.keptInk += block.chars;
      of.keptLinks += block.linkChars;
      of.longest = Math.max(of.longest, words);
      if (block.kind === "heading") of.headings++;
    } else {
      sum.dropped += probability * words;
      sum.droppedWords += words;
      if (words >= 10 && block.linkChars * 3 < block.chars) of.droppedProse += words;
      if (verdict?.fate === "drop" && verdict.layer === "duplicate") of.repeated += words;
    }
  }
  const { totals } = view;
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return Float32Array.of(
    cut.expected,
    cut.threshold,
    share(sum.keptWords, totals.words),
    Math.log1p(sum.keptWords),
    Math.log1p(of.keptBlocks),
    share(sum.kept, sum.keptWords),
    share(sum.dropped, sum.droppedWords),
    share(sum.unsure, totals.words),
    share(sum.unsureKept, sum.keptWords),
    Math.log1p(sum.runs),
    share(totals.prose, totals.words),
    share(totals.linkInk, totals.ink),
    Math.log1p(totals.words),
    Math.log1p(blocks.length),
    share(of.keptLinks, of.keptInk),
    share(of.droppedProse, totals.prose),
    share(of.longest, sum.keptWords),
    share(of.headings, of.keptBlocks),
    share(of.recovered, totals.words),
    share(of.repeated, totals.words),
  );
}

import type { Block } from "../../model/block.ts";
import type { Verdict } from "../../model/mark.ts";
import type { PageFormat } from "../../model/page.ts";
import { shareOf } from "../share-of.ts";
import { ENDS_SENTENCE } from "./ends-sentence.ts";

/** What `measureTextConfidence` measures, in the order of its row. */
export const TEXT_CONFIDENCE_FEATURES = [
  "sureness-kept",
  "sureness-dropped",
  "sureness-kept-lines",
  "unsure-kept",
  "unsure-dropped",
  "kept-share",
  "kept-lines-share",
  "kept-ink",
  "kept-lines",
  "dropped-lines",
  "runs",
  "longest-share",
  "kept-long-share",
  "dropped-long-share",
  "dropped-long",
  "kept-ends-share",
  "markdown",
] as const;

/** A line that is no surer than this could as well have gone the other way. */
const UNSURE = 0.65;
/** Non-white-space characters from which a line is running text. */
const LONG_INK = 80;

interface Side {
  lines: number;
  ink: number;
  longInk: number;
  unsureInk: number;
  /** Sureness of the verdicts, by ink and by line. */
  sureInk: number;
  sureLines: number;
}

/** Kinds of text that furniture is taken out of: line by line, block by block, piece by piece. */
const THINNED = ["text", "markdown", "prose"] as const satisfies readonly PageFormat[];
export type ThinnedFormat = (typeof THINNED)[number];

/** Whether furniture is taken out of such a text, where it is a page. */
export function isThinned(format: PageFormat): format is ThinnedFormat {
  return (THINNED as readonly PageFormat[]).includes(format);
}

/** Measures how clear the cut of a text page was and what came of it. One pass over the lines; their words are not read. */
export function measureTextConfidence(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  format: ThinnedFormat,
): Float32Array {
  const kept = openSide();
  const dropped = openSide();
  let runs = 0;
  let longest = 0;
  let endsInk = 0;
  let before: Verdict["fate"] = "drop";
  for (const [i, { chars, text }] of blocks.entries()) {
    const { fate, confidence } = verdicts[i] as Verdict;
    addLine(fate === "keep" ? kept : dropped, chars, confidence);
    if (fate !== before) runs++;
    before = fate;
    if (fate !== "keep") continue;
    longest = Math.max(longest, chars);
    if (ENDS_SENTENCE.test(text)) endsInk += chars;
  }
  return Float32Array.of(
    shareOf(kept.sureInk, kept.ink),
    shareOf(dropped.sureInk, dropped.ink),
    shareOf(kept.sureLines, kept.lines),
    shareOf(kept.unsureInk, kept.ink),
    shareOf(dropped.unsureInk, dropped.ink),
    shareOf(kept.ink, kept.ink + dropped.ink),
    shareOf(kept.lines, kept.lines + dropped.lines),
    Math.log1p(kept.ink),
    Math.log1p(kept.lines),
    Math.log1p(dropped.lines),
    shareOf(runs, kept.lines),
    shareOf(longest, kept.ink),
    shareOf(kept.longInk, kept.ink),
    shareOf(dropped.longInk, dropped.ink),
    shareOf(dropped.longInk, kept.ink + dropped.ink),
    shareOf(endsInk, kept.ink),
    format === "markdown" ? 1 : 0,
  );
}

function openSide(): Side {
  return { lines: 0, ink: 0, longInk: 0, unsureInk: 0, sureInk: 0, sureLines: 0 };
}

function addLine(side: Side, ink: number, sureness: number): void {
  side.lines++;
  side.ink += ink;
  side.sureInk += ink * sureness;
  side.sureLines += sureness;
  if (ink >= LONG_INK) side.longInk += ink;
  if (sureness < UNSURE) side.unsureInk += ink;
}

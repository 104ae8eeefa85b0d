import type { Mark } from "../../../model/mark.ts";
import type { Case } from "../../judge.ts";
import { findHeadline } from "./find-headline.ts";
import { type LineReading, marksOfLine } from "./line-marks.ts";
import { thresholdFor } from "./score-lines.ts";

/** What is known of the blocks of a text before the page's own threshold is. */
export type ScoredLines = Pick<LineReading, "field" | "probabilities" | "certain" | "otherReason">;

/** Marks every block of a page by its score and the page's threshold; the headline stays above what it is the title of. */
export function markLines({ blocks, options }: Pick<Case, "blocks" | "options">, scored: ScoredLines): readonly Mark[] {
  const { field, probabilities, certain } = scored;
  const threshold = thresholdFor(probabilities, field.lines, options.strength);
  const isKept = (i: number) => (probabilities[i] ?? 0) > threshold && certain[i] === undefined;
  const texts = blocks.map(({ text }) => text);
  const headline = findHeadline(field.lines, texts, isKept);
  const reading = { ...scored, threshold, titles: new Set(headline === undefined ? [] : [headline]) };
  const marks: Mark[] = [];
  for (const [i, block] of blocks.entries()) for (const mark of marksOfLine(reading, i, block)) marks.push(mark);
  return marks;
}

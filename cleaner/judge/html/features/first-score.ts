import type { FeatureGroup } from "./feature-group.ts";

/** The linear model's opinion, alone and against the page's mean. */
export const FIRST_SCORE: FeatureGroup = {
  names: ["first:names", "first:words", "first:both", "first:over-page"],
  write: ({ first, score, totals }, { rows, width, column }) => {
    for (let i = 0; i < score.length; i++) {
      const at = i * width + column;
      rows[at] = coarse(first.byNames[i] as number);
      rows[at + 1] = coarse(first.byWords[i] as number);
      rows[at + 2] = coarse(score[i] as number);
      rows[at + 3] = coarse((score[i] as number) - totals.meanScore);
    }
  },
};

/** Scores to a 32nd: finer steps say nothing and make the table larger. */
export function coarse(value: number): number {
  return Math.round(value * 32) / 32;
}

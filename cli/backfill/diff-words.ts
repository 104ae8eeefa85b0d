import { type CleanDocument, parseAddress } from "../../cleaner/index.ts";

/** How many words a new document has that the stored one has not, and the other way round. */
export interface WordDiff {
  readonly gained: number;
  readonly lost: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Compares two texts word by word as bags: order does not matter, how often a word stands there does. */
export function diffWords(before: string, after: string): WordDiff {
  const counts = new Map<string, number>();
  for (const [word] of before.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const [word] of after.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let [gained, lost] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) gained += count;
    else lost -= count;
  }
  return { gained, lost };
}

/** The host that a page is from; "-" where nobody knows. */
export function hostOf({ source }: Pick<CleanDocument, "source">): string {
  return (source.url === undefined ? undefined : parseAddress(source.url)?.hostname) ?? "-";
}

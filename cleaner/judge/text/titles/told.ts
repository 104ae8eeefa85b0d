import type { HashCounts } from "../lines/hash-counts.ts";
import { isStopHash, type LineForm } from "../lines/line-form.ts";

/** What a page's own text tells of what a line names: by its words that not every text says, each once. */
export interface Told {
  readonly words: number;
  /** Shares of them that any line of the text says, that so many lines say, and that its first lines say. */
  readonly some: number;
  readonly often: number;
  readonly lead: number;
  /** Mean of the logs of how many lines say each; a single word is no title. */
  readonly mean: number;
}

export const NOTHING_TOLD: Told = { words: 0, some: 0, often: 0, lead: 0, mean: 0 };

const OFTEN_LINES = 3;
const TITLE_WORDS = 3;

/** What the text tells of a line, by how many of its lines say each word. */
export function tellOf({ hashes }: LineForm, counts: { readonly all: HashCounts; readonly lead: HashCounts }): Told {
  const words = [...new Set(hashes)].filter((hash) => !isStopHash(hash));
  if (words.length === 0) return NOTHING_TOLD;
  const said = words.map((word) => counts.all.get(word));
  const share = (count: number) => count / words.length;
  return {
    words: words.length,
    some: share(said.filter((count) => count > 0).length),
    often: share(said.filter((count) => count >= OFTEN_LINES).length),
    lead: share(words.filter((word) => counts.lead.get(word) > 0).length),
    mean: said.reduce((sum, count) => sum + Math.log1p(count), 0) / Math.max(TITLE_WORDS, words.length),
  };
}

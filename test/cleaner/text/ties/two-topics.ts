import { readBackground } from "../../../../cleaner/learned/background.ts";
import { BACKGROUND } from "../../../../cleaner/learned/tables/background.ts";
import { buildSpace, type TopicSpace } from "../../../../cleaner/text/ties/topic-space.ts";
import { termReader } from "../../../../cleaner/text/words/terms-of.ts";

const table = readBackground(BACKGROUND.table);

/** A chain of three sentences on a glacier and its river, then one of strings: neighbours in a chain share words, its ends do not. */
export const TWO_TOPICS = [
  "The glacier melts every summer.",
  "A glacier feeds the river Aare.",
  "The river Aare runs past Bern.",
  "The violin needs new strings.",
  "New strings for a violin cost much.",
  "Much of what strings cost is the silver.",
] as const;

/** Sentences in the space of the table that ships. */
export function spaceOfTexts(texts: readonly string[]): TopicSpace {
  return buildSpace(texts.map(termReader()), table);
}

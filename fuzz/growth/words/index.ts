import { ATTRIBUTE_WORDS } from "./attributes.ts";
import { DATA_WORDS } from "./data.ts";
import { LINE_WORDS } from "./lines.ts";
import { MARKUP_WORDS } from "./markup.ts";
import { STYLE_WORDS } from "./styles.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a growing page is made of. */
export const KINDS_OF_WORDS = ["markup", "attributes", "styles", "data", "lines"] as const;
export type Words = (typeof KINDS_OF_WORDS)[number];

/** Vocabularies by what a page is made of. */
export const WORDS_OF: Readonly<Record<Words, Vocabulary>> = {
  markup: MARKUP_WORDS,
  attributes: ATTRIBUTE_WORDS,
  styles: STYLE_WORDS,
  data: DATA_WORDS,
  lines: LINE_WORDS,
};

/** Whether somebody's word names a vocabulary. */
export function isWords(name: string): name is Words {
  return KINDS_OF_WORDS.some((words) => words === name);
}

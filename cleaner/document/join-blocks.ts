import type { Section } from "../model/document.ts";

/** The whole text of a document: the texts of its blocks, joined by blank lines. */
export function joinBlocks(sections: readonly Section[]): string {
  return sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n\n");
}

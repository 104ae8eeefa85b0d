import type { Block } from "../../../model/block.ts";
import { isContentsLine } from "../../../text/contents-line.ts";
import { plainCase } from "../../../text/plain-case.ts";
import type { Finding } from "../mark-block.ts";

const TITLES: ReadonlySet<string> = new Set([
  ...["contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "table des matières", "índice"],
  ...["indice", "contenido", "inhoud", "inhoudsopgave", "содержание", "оглавление", "spis treści"],
]);
const MIN_LINES = 2;
const MAX_QUOTED = 40;
const CONFIDENCE = 0.9;

/** The lines of a printed table of contents, which leads to pages that are no more, and its title. */
export function findContentsLines(blocks: readonly Block[]): readonly (readonly [number, Finding])[] {
  const lines = blocks.filter(({ text }) => isContentsLine(text));
  if (lines.length < MIN_LINES) return [];
  const found = new Set(lines.map(({ index }) => index));
  const titles = blocks.filter(({ index, text }) => found.has(index + 1) && TITLES.has(plainCase(text)));
  return [...titles, ...lines].map(({ index, text }) => [
    index,
    { rule: "line/contents", because: text.slice(0, MAX_QUOTED), confidence: CONFIDENCE },
  ]);
}

import type { Block } from "../../../../model/block.ts";
import { isContentsLine } from "../../../../text/lines/contents-line.ts";
import { plainCase } from "../../../plain-case.ts";
import type { Finding } from "../../mark-block.ts";

const TITLES: ReadonlySet<string> = new Set([
  ...["contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "table des matières", "índice"],
  ...["indice", "contenido", "inhoud", "inhoudsopgave", "содержание", "оглавление", "spis treści"],
]);
const MIN_LINES = 2;
const MAX_QUOTED = 40;
const CONFIDENCE = 0.9;

/** Above a list of the titles that stand further below, as wikis and manuals have it; nothing else is a table of contents there. */
const LIST_TITLES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...["on this page", "in this article", "auf dieser seite", "in diesem artikel", "contenidos", "sur cette page"],
]);
const MIN_TITLES = 3;
/** "1 First tower", "2.1. The lamp". */
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+/;
const MAX_TITLE_CHARS = 120;

type Found = readonly (readonly [number, Finding])[];

/** The lines of a table of contents, which leads to pages that are no more or to titles that stand below, and its title. */
export function findContentsLines(blocks: readonly Block[]): Found {
  return [...findPrinted(blocks), ...findListed(blocks)].map(({ index, text }) => [
    index,
    { rule: "line/contents", because: text.slice(0, MAX_QUOTED), confidence: CONFIDENCE },
  ]);
}

function findPrinted(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.filter(({ text }) => isContentsLine(text));
  if (lines.length < MIN_LINES) return [];
  const found = new Set(lines.map(({ index }) => index));
  const titles = blocks.filter(({ index, text }) => found.has(index + 1) && TITLES.has(plainCase(text)));
  return [...titles, ...lines];
}

/** The first list of titles that all stand below it. */
function findListed(blocks: readonly Block[]): readonly Block[] {
  const title = blocks.findIndex(({ text }) => text.length <= MAX_TITLE_CHARS && LIST_TITLES.has(plainCase(text)));
  if (title === -1) return [];
  const lastPlaces = new Map<string, number>();
  for (const { index, text } of blocks) if (text.length <= MAX_TITLE_CHARS) lastPlaces.set(titleOf(text), index);
  let end = title + 1;
  const standsBelow = ({ index, text }: Block) => (lastPlaces.get(titleOf(text)) ?? 0) > index;
  for (let block = blocks[end]; block !== undefined && standsBelow(block); block = blocks[end]) end++;
  return end - title > MIN_TITLES ? blocks.slice(title, end) : [];
}

function titleOf(text: string): string {
  return text.replace(NUMBER, "");
}

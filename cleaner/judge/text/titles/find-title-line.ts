import { decodeForest, scoreRows } from "../../../learned/forest.ts";
import { TITLE_FOREST } from "../../../learned/tables/titles.ts";
import type { Block } from "../../../model/block.ts";
import type { Page } from "../../../model/page.ts";
import { scanNoticesIn } from "../../../text/lines/scan-notices.ts";
import { once } from "../../../text/once.ts";
import { readScoredLines } from "../lines/read-scored-lines.ts";
import { fillTitles, readTitles } from "./title-features.ts";
import { NOTHING_TOLD, type Told } from "./told.ts";

const shipped = once(() => decodeForest(TITLE_FOREST.table));

/**
 * What a line's share of all that the candidates have must be, each as likely as the exponential of its score; training/text/train_titles.py
 * measures with the same.
 */
const LEAST_SHARE = 0.15;

/**
 * Index of the line that is the title of a text page, by trees over what the classifier of lines knows of it and what the page's own text
 * tells of it. Undefined where no line stands out, where nothing is known to be the page's own text, and for other formats.
 */
export function findTitleLine({ format, source }: Page, blocks: readonly Block[]): number | undefined {
  // Above the title of a scanned book stands who scanned it.
  if (format !== "text" || scanNoticesIn(source).length > 0) return undefined;
  const { field, probabilities } = readScoredLines(blocks);
  const texts = blocks.map(({ text }) => text);
  const titles = readTitles(field, probabilities, texts);
  if (titles.candidates.length === 0) return undefined;
  const scores = scoreRows(shipped(), fillTitles(titles));
  const best = Math.max(...scores);
  const at = scores.indexOf(best);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
  return 1 / all < LEAST_SHARE || isButton(titles.told[at]) ? undefined : titles.candidates[at];
}

/** Where a page shows no title a button may still stand out: "Subscribe", of which the text says nothing. */
function isButton({ words, some }: Told = NOTHING_TOLD): boolean {
  return words < 2 && some === 0;
}

import { decodeForest, type Forest, probabilityOf, scoreForest } from "../../../learned/forest.ts";
import { MARKDOWN_FOREST } from "../../../learned/tables/markdown.ts";
import type { Block } from "../../../model/block.ts";
import { once } from "../../../text/once.ts";
import type { LineField } from "../lines/line-features.ts";
import { type LineModel, scoreLines, scoreLineWords } from "../lines/score-lines.ts";
import { fillMarkdown, MARKDOWN_FEATURES } from "./markdown-features.ts";
import { type MarkdownField, readMarkdownField } from "./markdown-field.ts";

/** What is asked first: the classifier of lines, of each block's text. */
export function readMarkdown(blocks: readonly Block[], lines: LineField, model?: LineModel): MarkdownField {
  const wordOdds = scoreLineWords(lines.lines, model);
  const odds = scoreLines(lines, model, wordOdds).map((p) => Math.log(p / (1 - p)));
  return readMarkdownField(blocks, lines, { wordOdds, odds });
}

const shipped = once(() => decodeForest(MARKDOWN_FOREST.table));

/** As of lines: blocks of one page are right or wrong together, and what is lost is worse than what is left. */
const CALM = 0.85;

/** Probability of being content per block. */
export function scoreMarkdown(field: MarkdownField, forest: Forest = shipped()): Float32Array {
  const row = new Float32Array(MARKDOWN_FEATURES.length);
  return Float32Array.from(field.blocks, (_, i) => {
    fillMarkdown(field, i, { into: row, offset: 0 });
    return probabilityOf(CALM * scoreForest(forest, row));
  });
}

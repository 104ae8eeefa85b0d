import type { Block } from "../../../model/block.ts";
import type { LineField } from "./line-features.ts";
import { lineReason } from "./line-reason.ts";

/**
 * A line with a smaller probability is surely furniture. 99.6 % of the pages of pages.dev have one, and 5 % of the articles of web_dev
 * as plain text.
 */
const SURELY = 0.1;
/** A text of so many characters is a book, a manual or a licence where less of it is surely furniture: Gutenberg's head, a line of dashes and names. */
const LONG_CHARS = 10_000;
const LONG_SHARE = 0.001;
/** Where so great a share of the lines would go, none of them surely, they are furniture all the same: a short thread, say. */
const MANY = 0.25;
/** What a line is worth at least of which only the classifier thinks little, or its shape. */
const FLOOR = 0.6;
/** Its shape: short, like its neighbours, like others, far from long ones. Titles, ingredients and rows of figures are so too. */
const BY_SHAPE: ReadonlySet<string> = new Set(["line/label", "line/menu-run", "line/repeated", "line/apart"]);

/** What the classifier thinks of the lines of a text. */
interface Weighed {
  readonly probabilities: Float32Array;
  readonly threshold: number;
  /** Whether a rule is sure that this line is furniture of a page. */
  readonly isFurniture: (i: number) => boolean;
  /** Somebody quotes a message to answer it. */
  readonly isAnswer: boolean;
}

/**
 * Where no line is surely furniture, or next to none of a long text, nobody scraped a page: it is a text that somebody wrote or copied, and
 * what the classifier doubts are its title and its items, as it doubts the short lines of an answer to a message. Lines that a rule can name
 * by their words still go.
 */
export function spareWrittenTexts(
  blocks: readonly Block[],
  field: LineField,
  { probabilities, threshold, isFurniture, isAnswer }: Weighed,
): Float32Array {
  const isSure = probabilities.map((p, i) => (p < SURELY || isFurniture(i) ? 1 : 0));
  if (!isAnswer && !isWritten(blocks, isSure)) return probabilities;
  const doubted = probabilities.filter((p) => p <= threshold).length;
  if (doubted === 0 || (!isAnswer && doubted >= MANY * blocks.length)) return probabilities;
  return probabilities.map((p, i) => {
    if (p > threshold || (!isAnswer && isSure[i] === 1)) return p;
    const rule = lineReason(field, i, blocks[i]?.text ?? "")?.rule;
    return rule === undefined || BY_SHAPE.has(rule) ? FLOOR : p;
  });
}

/** Whether nothing is surely furniture, or next to nothing of a long text. */
function isWritten(blocks: readonly Block[], isSure: Float32Array): boolean {
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const sure = blocks.reduce((sum, { text }, i) => sum + (isSure[i] === 1 ? text.length : 0), 0);
  return sure <= (all < LONG_CHARS ? 0 : LONG_SHARE * all);
}

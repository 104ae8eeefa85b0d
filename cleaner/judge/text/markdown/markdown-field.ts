import type { Block } from "../../../model/block.ts";
import { distances } from "../lines/distances.ts";
import type { LineField } from "../lines/line-features.ts";
import { readField, type ScoreField } from "../lines/score-context.ts";

/** A block of so many words with few links is prose. */
const PROSE_WORDS = 20;
const PROSE_LINKS = 0.3;
/** Share of links above which a block is almost nothing else. */
export const MENU_LINKS = 0.8;

/** Sums over stretches of blocks, each kept as running totals: each stretch is a subtraction. */
export interface Totals {
  readonly words: Float64Array;
  readonly linkWords: Float64Array;
  readonly proseWords: Float64Array;
  readonly odds: Float64Array;
  readonly menus: Float64Array;
}

/** What the blocks of a page of Markdown share; read once per page. */
export interface MarkdownField {
  readonly blocks: readonly Block[];
  readonly lines: LineField;
  /** What the classifier of lines says of each block's text alone: log-odds of words and form, and of all it sees. */
  readonly wordOdds: Float32Array;
  readonly odds: Float32Array;
  readonly context: ScoreField;
  /** Share of each block's text that lies in links. */
  readonly links: Float32Array;
  readonly totals: Totals;
  /** First and last block of the stretch that each block is in: of items in a row, and of what stands under one heading. */
  readonly runs: Stretches;
  readonly sections: Stretches;
  /** Blocks to the nearest prose above and below; `FAR` where there is none. */
  readonly sinceProse: Float32Array;
  readonly untilProse: Float32Array;
}

/** For each block where its stretch begins, and where it ends (exclusive). */
export interface Stretches {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Reads what is known of the blocks before any of them is scored; linear in the blocks. */
export function readMarkdownField(
  blocks: readonly Block[],
  lines: LineField,
  { wordOdds, odds }: Pick<MarkdownField, "wordOdds" | "odds">,
): MarkdownField {
  const words = Float32Array.from(lines.lines, (line) => line.words);
  const links = Float32Array.from(blocks, linkShareOf);
  const isProse = (i: number) => (words[i] as number) >= PROSE_WORDS && (links[i] as number) < PROSE_LINKS;
  return {
    blocks,
    lines,
    wordOdds,
    odds,
    context: readField(odds, words),
    links,
    totals: {
      words: totalsOf(words.length, (i) => words[i] as number),
      linkWords: totalsOf(words.length, (i) => (words[i] as number) * (links[i] as number)),
      proseWords: totalsOf(words.length, (i) => (isProse(i) ? (words[i] as number) : 0)),
      odds: totalsOf(words.length, (i) => (words[i] as number) * (odds[i] as number)),
      menus: totalsOf(words.length, (i) => ((links[i] as number) > MENU_LINKS ? 1 : 0)),
    },
    runs: stretchesOf(blocks, (before, block) => before.kind === "list-item" && block.kind === "list-item"),
    sections: stretchesOf(blocks, (_, block) => block.kind !== "heading"),
    sinceProse: distances(blocks.length, 1, isProse),
    untilProse: distances(blocks.length, -1, isProse),
  };
}

const SPACE = /\s/g;

/** Share of a block's text that lies in links. `Block.chars` counts the source, addresses of links too: here the text counts. */
export function linkShareOf({ text, linkChars }: Block): number {
  const ink = text.length - (text.match(SPACE)?.length ?? 0);
  return ink === 0 ? 0 : Math.min(1, linkChars / ink);
}

function totalsOf(count: number, amountOf: (i: number) => number): Float64Array {
  const totals = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) totals[i + 1] = (totals[i] as number) + amountOf(i);
  return totals;
}

function stretchesOf(blocks: readonly Block[], goesOn: (before: Block, block: Block) => boolean): Stretches {
  const from = new Int32Array(blocks.length);
  const to = new Int32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const before = blocks[i - 1];
    from[i] = before !== undefined && goesOn(before, blocks[i] as Block) ? (from[i - 1] as number) : i;
  }
  for (let i = blocks.length - 1; i >= 0; i--)
    to[i] = i + 1 < blocks.length && from[i + 1] === from[i] ? (to[i + 1] as number) : i + 1;
  return { from, to };
}

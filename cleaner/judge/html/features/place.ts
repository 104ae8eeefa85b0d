import type { Block } from "../../../model/block.ts";
import { shareOf } from "../../share-of.ts";
import { isProse } from "../is-prose.ts";
import type { PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf, type Sheet } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

/** Where in the page the block stands, and under which heading. */
export const PLACE: FeatureGroup = {
  names: [
    "place:share",
    "place:ink-share",
    "place:from-start",
    "place:from-end",
    "place:depth",
    "place:words-before",
    "place:prose-before",
    "place:promise-before",
    "heading:away",
    "heading:level",
    "heading:score",
    "heading:words-under",
    "heading:link-share-under",
    "heading:score-under",
    "heading:next",
  ],
  write: (view, { rows, width, column }) => {
    const { blocks, boxes, totals } = view;
    const before = sumBefore(view);
    for (let i = 0; i < blocks.length; i++) {
      const at = i * width + column;
      const row = boxes.ofBlock[i] as number;
      rows[at] = shareOf(i, blocks.length - 1);
      rows[at + 1] = shareOf(before.ink[i] as number, totals.ink);
      rows[at + 2] = logOf(i);
      rows[at + 3] = logOf(blocks.length - 1 - i);
      rows[at + 4] = Math.min(60, row < 0 ? 0 : (boxes.depth[row] as number));
      rows[at + 5] = logOf(before.words[i] as number);
      rows[at + 6] = logOf(before.prose[i] as number);
      rows[at + 7] = logOf(before.promise[i] as number);
    }
    writeHeadings(view, { rows, width, column: column + 8 });
  },
};

/** Running sums up to each block: a long thread or list is often read to a certain length only. */
function sumBefore({ blocks, scan, score }: PageView) {
  const room = () => new Float64Array(blocks.length + 1);
  const before = { ink: room(), words: room(), prose: room(), promise: room() };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const words = scan.words[i] as number;
    before.ink[i + 1] = (before.ink[i] as number) + block.chars;
    before.words[i + 1] = (before.words[i] as number) + words;
    before.prose[i + 1] = (before.prose[i] as number) + (isProse(block, words) ? words : 0);
    before.promise[i + 1] = (before.promise[i] as number) + ((score[i] as number) > 0 ? words : 0);
  }
  return before;
}

/** What stands under one heading, or before the first. */
interface Stretch {
  /** The heading's block; -1 before the first. */
  readonly heading: number;
  words: number;
  ink: number;
  linkInk: number;
  score: number;
}

function writeHeadings(view: PageView, { rows, width, column }: Sheet): void {
  const { blocks } = view;
  for (let heading = -1; heading < blocks.length; ) {
    const stretch: Stretch = { heading, words: 0, ink: 0, linkInk: 0, score: 0 };
    const from = Math.max(0, heading);
    let next = heading + 1;
    while (next < blocks.length && blocks[next]?.kind !== "heading") addTo(stretch, view, next++);
    for (let i = from; i < next; i++) fillHeading(view, stretch, { rows, at: i * width + column, i, last: next - 1 });
    heading = next;
  }
}

function addTo(stretch: Stretch, { blocks, scan, score }: PageView, i: number): void {
  const { chars, linkChars } = blocks[i] as Block;
  const words = scan.words[i] as number;
  stretch.words += words;
  stretch.ink += chars;
  stretch.linkInk += linkChars;
  stretch.score += (score[i] as number) * words;
}

function fillHeading(
  { blocks, score }: PageView,
  { heading, words, ink, linkInk, score: weighted }: Stretch,
  { rows, at, i, last }: { rows: Float32Array; at: number; i: number; last: number },
): void {
  rows[at] = heading < 0 ? -1 : logOf(i - heading);
  rows[at + 1] = heading < 0 ? 0 : (blocks[heading]?.level ?? 0);
  rows[at + 2] = heading < 0 ? 0 : coarse(score[heading] as number);
  rows[at + 3] = logOf(words);
  rows[at + 4] = shareOf(linkInk, ink);
  rows[at + 5] = coarse(shareOf(weighted, words));
  rows[at + 6] = logOf(last - i);
}

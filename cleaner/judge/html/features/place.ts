import type { Block } from "../../../model/block.ts";
import { isProse } from "../is-prose.ts";
import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";
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
  open: (view) => {
    const { blocks, totals } = view;
    const before = sumBefore(view);
    const headings = openHeadings(view);
    return (out, at, i) => {
      out[at] = shareOf(i, blocks.length - 1);
      out[at + 1] = shareOf(before.ink[i] as number, totals.ink);
      out[at + 2] = logOf(i);
      out[at + 3] = logOf(blocks.length - 1 - i);
      out[at + 4] = Math.min(60, blocks[i]?.box?.depth ?? 0);
      out[at + 5] = logOf(before.words[i] as number);
      out[at + 6] = logOf(before.prose[i] as number);
      out[at + 7] = logOf(before.promise[i] as number);
      headings(out, at + 8, i);
    };
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

interface Stretch {
  readonly at: number;
  to: number;
  words: number;
  ink: number;
  linkInk: number;
  score: number;
}

function openHeadings({ blocks, scan, score }: PageView) {
  const stretches: Stretch[] = [];
  const of = new Int32Array(blocks.length);
  let open: Stretch = { at: -1, to: 0, words: 0, ink: 0, linkInk: 0, score: 0 };
  stretches.push(open);
  blocks.forEach((block, i) => {
    if (block.kind === "heading") {
      open = { at: i, to: i, words: 0, ink: 0, linkInk: 0, score: 0 };
      stretches.push(open);
    } else {
      const words = scan.words[i] as number;
      open.words += words;
      open.ink += block.chars;
      open.linkInk += block.linkChars;
      open.score += (score[i] as number) * words;
    }
    open.to = i;
    of[i] = stretches.length - 1;
  });
  return (out: Float32Array, at: number, i: number) => {
    const stretch = stretches[of[i] as number] as Stretch;
    out[at] = stretch.at < 0 ? -1 : logOf(i - stretch.at);
    out[at + 1] = stretch.at < 0 ? 0 : (blocks[stretch.at]?.level ?? 0);
    out[at + 2] = stretch.at < 0 ? 0 : coarse(score[stretch.at] as number);
    out[at + 3] = logOf(stretch.words);
    out[at + 4] = shareOf(stretch.linkInk, stretch.ink);
    out[at + 5] = coarse(shareOf(stretch.score, stretch.words));
    out[at + 6] = logOf(stretch.to - i);
  };
}

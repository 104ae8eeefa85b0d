import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { type DistributorFrame, distributorFrameOf } from "../../../text/lines/distributor-frame.ts";
import type { Scene } from "../sight.ts";

/** A book's sheet stands before its head. */
const MAX_HEAD_CHARS = 200_000;
/** Old books have the mark in the middle of what is set as it is; so much of it may lie on the book's side. */
const MAX_BEYOND_CHARS = 2000;

/** Drops what Project Gutenberg prints around a book: its head with the mark below it, and its licence. */
export function judgeByDistributor({ blocks, page }: Scene): readonly Mark[] {
  const frame = distributorFrameOf(page.source, MAX_HEAD_CHARS);
  if (frame === undefined || frame.end === page.source.length) return [];
  return blocks
    .filter((block) => isOfFrame(block, frame))
    .map(({ index: block }) => ({
      block,
      rule: "line/distributor",
      says: "drop",
      because: "Project Gutenberg",
      force: "certain",
      confidence: 0.95,
    }));
}

function isOfFrame({ span: [from, to] }: Block, { start, end }: DistributorFrame): boolean {
  const isHead = from < start && to <= start + MAX_BEYOND_CHARS;
  return isHead || (to > end && from >= end - MAX_BEYOND_CHARS);
}

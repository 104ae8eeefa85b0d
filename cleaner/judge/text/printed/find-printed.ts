import type { Block } from "../../../model/block.ts";
import { distributorFrameOf } from "../../../text/distributor-frame.ts";
import type { Finding } from "../mark-block.ts";
import { findContentsLines } from "./contents-lines.ts";
import { findPageEdges } from "./page-edges.ts";

const CONFIDENCE = 0.95;

/** What print leaves in a text that was made of it, by block: tables of contents, running heads, a distributor's frame around a book. */
export function findPrinted(blocks: readonly Block[], source: string): ReadonlyMap<number, Finding> {
  return new Map([...findContentsLines(blocks), ...findPageEdges(blocks, source), ...findFrame(blocks, source)]);
}

function findFrame(blocks: readonly Block[], source: string): readonly (readonly [number, Finding])[] {
  const frame = distributorFrameOf(source);
  if (frame === undefined) return [];
  const finding: Finding = { rule: "line/distributor", because: "Project Gutenberg", confidence: CONFIDENCE };
  return blocks.flatMap(({ index, span }) =>
    span[1] <= frame.start || span[0] >= frame.end ? [[index, finding]] : [],
  );
}

import type { Block } from "../../../model/block.ts";

/** Enough to tell a language by. */
const ENOUGH_CHARS = 4000;
/** Shorter blocks are labels. */
const RUNNING_CHARS = 80;

/** The first running text of a page; all its text where none of it runs. */
export function sampleText(blocks: readonly Block[]): string {
  const running = joinUpTo(blocks.filter(({ text, kind }) => text.length >= RUNNING_CHARS && kind !== "code"));
  return running.length >= RUNNING_CHARS * 2 ? running : joinUpTo(blocks.filter(({ kind }) => kind !== "code"));
}

function joinUpTo(blocks: readonly Block[]): string {
  let sample = "";
  for (const { text } of blocks) {
    if (sample.length >= ENOUGH_CHARS) break;
    sample += `${text.slice(0, ENOUGH_CHARS)}\n`;
  }
  return sample;
}

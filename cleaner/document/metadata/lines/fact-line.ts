import type { Block } from "../../../model/block.ts";

/** Longer lines hold more than facts: a sentence. */
const MAX_CHARS = 140;

/** The text of a line that may be a fact about the page; empty where there is no line, or a longer one. */
export function factLine(line: Block | undefined): string {
  const text = line?.text ?? "";
  return text.length > MAX_CHARS ? "" : text;
}

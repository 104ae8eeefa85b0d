import type { Block } from "../../model/block.ts";
import { lineSpans } from "./line-spans.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";

const TRAILING = /\s+$/;

/** Cuts code at blank lines that a line without indentation follows; white space inside stays as it is. */
export function cutCode(source: string): readonly Block[] {
  const pieces: TextPiece[] = [];
  let from = -1;
  let to = -1;
  let blank = false;
  const flush = () => {
    if (from >= 0)
      pieces.push({
        kind: "code",
        text: source.slice(from, to).replace(TRAILING, ""),
        span: [from, to],
        opensParagraph: true,
      });
    from = -1;
  };
  for (const [start, end] of lineSpans(source)) {
    if (source.slice(start, end).trim() === "") {
      blank = true;
      continue;
    }
    const indented = source[start] === " " || source[start] === "\t";
    if (blank && !indented) flush();
    if (from < 0) from = start;
    to = end;
    blank = false;
  }
  flush();
  return numberBlocks(source, pieces);
}

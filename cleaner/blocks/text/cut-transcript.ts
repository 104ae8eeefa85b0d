import type { Block } from "../../model/block.ts";
import { collapseSpaces } from "../../text/collapse.ts";
import { CUE_NUMBER, CUE_TIME, speakerOf } from "../../text/speaker-of.ts";
import { lineSpans } from "./line-spans.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";

/**
 * Cuts a transcript into turns: who speaks, when, and what is said. Times, and the numbers right above them, are blocks of their own.
 */
export function cutTranscript(source: string): readonly Block[] {
  const pieces: TextPiece[] = [];
  let date: string | undefined;
  let opens = true;
  const lines = Array.from(lineSpans(source), (span) => ({
    span,
    line: collapseSpaces(source.slice(span[0], span[1])),
  }));
  for (const [i, { span, line }] of lines.entries()) {
    const last = pieces.at(-1);
    if (line === "") opens = true;
    else if (CUE_TIME.test(line) || (CUE_NUMBER.test(line) && CUE_TIME.test(lines[i + 1]?.line ?? ""))) {
      if (CUE_TIME.test(line)) date = line;
      pieces.push({ kind: "caption", text: line, span, opensParagraph: opens });
      opens = true;
    } else {
      const turn = speakerOf(line);
      if (turn === undefined && !opens && last?.kind === "post") {
        pieces[pieces.length - 1] = { ...last, text: `${last.text} ${line}`, span: [last.span[0], span[1]] };
        continue;
      }
      const when = turn?.time ?? date;
      pieces.push({
        kind: "post",
        text: line,
        span,
        opensParagraph: true,
        ...(turn?.name === undefined ? {} : { author: turn.name }),
        ...(when === undefined ? {} : { date: when }),
      });
      date = undefined;
      opens = false;
    }
  }
  return numberBlocks(source, pieces);
}

import { isSpaceCode } from "../../../text/characters/collapse.ts";
import { lineSpans } from "../line-spans.ts";

/** A line as far as it has not been read: what marks an item is taken off its front. */
export interface SourceLine {
  /** Where its text begins; `end` where it holds none. */
  at: number;
  /** Behind its last sign that is no white space. */
  readonly end: number;
  /** Columns before its text. */
  indent: number;
  /** What it says as a line of a paragraph, where that is not what is written: it begins no item and no directive. */
  says?: string;
}

const TAB_COLUMNS = 8;
const TAB = 9;

/** The lines of a text, with the columns that indent them. */
export function readSourceLines(source: string, from: number): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [start, lineEnd] of lineSpans(source)) {
    if (start < from) continue;
    let [at, end, indent] = [start, lineEnd, 0];
    for (; at < end && isSpaceCode(source.charCodeAt(at)); at++)
      indent = source.charCodeAt(at) === TAB ? indent + TAB_COLUMNS - (indent % TAB_COLUMNS) : indent + 1;
    while (end > at && isSpaceCode(source.charCodeAt(end - 1))) end--;
    lines.push({ at, end, indent });
  }
  return lines;
}

export function isBlankLine({ at, end }: SourceLine): boolean {
  return at === end;
}

/** What stands on a line. */
export function textOf(source: string, { at, end, says }: SourceLine): string {
  return says ?? source.slice(at, end);
}

import { FORM_FEED } from "../../../text/lines/printed-page.ts";
import { closesSentence, mayOpenSentence } from "../../../text/lines/sentence-edges.ts";
import type { Line } from "./mark-titles.ts";

/** How far in a paragraph begins: further, it is a line in the middle of the page, or a quotation. */
const INDENT = { min: 2, max: 10 };
/** The last line of a paragraph that ends short of this share of the lines around it. */
const SHORT_SHARE = 0.75;

/**
 * Marks where paragraphs begin in wrapped text without blank lines between them: further in than the lines around, and, in
 * what a reader of PDF printed, behind a sentence that leaves its line half empty.
 */
export function partParagraphs(lines: readonly Line[], source: string): readonly Line[] {
  const isPrinted = source.includes(FORM_FEED);
  if (!isPrinted && lines.every(({ indent }) => indent === undefined)) return lines;
  let widest = 0;
  return lines.map((line, i) => {
    const above = lines[i - 1];
    if (above === undefined || line.opens) {
      widest = line.text.length;
      return line;
    }
    const width = Math.max(widest, line.text.length);
    const begins = isEdge(above, line) && (isIndented(lines, i) || (isPrinted && endsShort(above, width)));
    widest = begins ? line.text.length : width;
    return begins ? { ...line, opens: true } : line;
  });
}

function isEdge(above: Line, line: Line): boolean {
  return closesSentence(above.text) && mayOpenSentence(line.text);
}

function endsShort(above: Line, width: number): boolean {
  return above.text.length < width * SHORT_SHARE;
}

/** Further in than the line above it and the one below. */
function isIndented(lines: readonly Line[], i: number): boolean {
  const [above = 0, here = 0, below = 0] = [i - 1, i, i + 1].map((at) => lines[at]?.indent);
  const deeper = here - above;
  return deeper >= INDENT.min && deeper <= INDENT.max && (below === above || lines[i + 1]?.opens !== false);
}

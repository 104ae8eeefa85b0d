import { closesSentence, mayOpenSentence, runsAcross, startsLower } from "../../text/lines/sentence-edges.ts";
import { gapBetween, type Measures } from "./measures.ts";
import type { PrintedLine } from "./printed-line.ts";

const BULLET = /^(?:[•▪◦●■–—]|\(?\d{1,2}[.)]|\([a-z]\))\s/;
/** Letters of another size, by this share of the usual. */
const OTHER_SIZE = 0.08;
/** More white space than between the lines of one paragraph. */
const WIDE_GAP = 1.35;
/** A first line begins so much further in, in sizes of its letters; what begins further out ends a quotation. */
const INDENT = 0.8;
const MAX_INDENT = 6;
/** A last line that ends short of this share of a full one; where it ends no sentence, it must be shorter: a name, an address. */
const SHORT_SHARE = 0.75;
const LABEL_SHARE = 0.6;

/** The first line of a paragraph or title, and the last one that is known. */
interface OpenPart {
  readonly first: PrintedLine;
  readonly last: PrintedLine;
}

/** Whether a line begins another paragraph or title than the one above it on its page. */
export function beginsPart({ first, last: above }: OpenPart, line: PrintedLine, measures: Measures): boolean {
  if (isOtherwiseSet(above, line, measures) || BULLET.test(line.text)) return true;
  const { pitch, width } = measures;
  const gap = gapBetween(above, line);
  const ends = closesSentence(above.text);
  // In the next column a paragraph goes on.
  if (gap !== undefined && pitch !== undefined && gap < 0) return ends || !startsLower(line.text);
  if (gap !== undefined && pitch !== undefined && gap > pitch * WIDE_GAP) return true;
  if (!mayOpenSentence(line.text)) return false;
  const isHanging = isIndented(line, above) && first.left === line.left;
  if (isHanging || above.text.length < width * LABEL_SHARE) return true;
  return ends && (isIndented(above, line) || above.text.length < width * SHORT_SHARE);
}

/** Whether a line at the beginning of a page goes on with the paragraph that the last page ends with. */
export function goesOn(above: PrintedLine, line: PrintedLine, measures: Measures): boolean {
  if (isOtherwiseSet(above, line, measures) || BULLET.test(line.text)) return false;
  return runsAcross(above.text, line.text);
}

function isOtherwiseSet(above: PrintedLine, line: PrintedLine, { size: usual = 1 }: Measures): boolean {
  const sizes = Math.abs((above.size ?? usual) - (line.size ?? usual));
  return above.isBold !== line.isBold || sizes > usual * OTHER_SIZE;
}

function isIndented({ left, size }: PrintedLine, line: PrintedLine): boolean {
  if (left === undefined || line.left === undefined || size === undefined) return false;
  const deeper = (line.left - left) / size;
  return deeper >= INDENT && deeper <= MAX_INDENT;
}

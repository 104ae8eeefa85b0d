/** Where the text of a book lies between what its distributor prints around it, and the head that says what book it is. */
export interface DistributorFrame {
  /** Offsets in the source; the marks themselves lie outside. */
  readonly start: number;
  readonly end: number;
  readonly head: string;
}

/** Project Gutenberg's marks, as they have been written since the nineties: www.gutenberg.org/policy/permission.html names them. */
const START = /\*{3}\s{0,2}START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK[^*\n]{0,300}(?:\n[^*\n]{0,300})?\*{3}/i;
const END = /\*{3}\s{0,2}END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK/i;
const NAME = "PROJECT GUTENBERG EBOOK";
/** The head is one or two kilobytes long. */
const MAX_HEAD_CHARS = 20_000;

/** The frame of a text that came from Project Gutenberg and whose head ends within so many characters; undefined for every other. */
export function distributorFrameOf(source: string, within = MAX_HEAD_CHARS): DistributorFrame | undefined {
  if (!source.includes(NAME)) return undefined;
  const start = START.exec(source.slice(0, within));
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = END.exec(source.slice(from));
  return { start: from, end: end === null ? source.length : from + end.index, head: source.slice(0, start.index) };
}

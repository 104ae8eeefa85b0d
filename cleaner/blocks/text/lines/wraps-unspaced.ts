import { unspacedWordLength } from "../../../text/words/unspaced.ts";
import type { Line } from "./mark-titles.ts";

/** Text set to a column in a script without spaces: most lines are full, and hold the commas of sentences that run on. */
const COLUMN = { minLines: 6, minChars: 16, maxChars: 60, minFull: 0.4, minCommas: 0.5, maxEnds: 0.5 };
/** Lines end so many signs before or behind the column: no mark that ends something may begin one, and letters and digits are narrower. */
const OFF = 2;
/** Share of a line's signs that are of such a script. */
const MIN_SHARE = 0.7;
const COMMA = /[、，。,；]/;
const SENTENCE_END = /[。！？!?][」』”）)]?$/;

type WrappedLine = Pick<Line, "text" | "opens">;

/**
 * Which lines go on with the line above them, in a text in Chinese or Japanese whose lines end where a column does: electronic books and mail.
 * A list of headlines that were cut to one length has no commas, and verses are shorter.
 */
export function unspacedLinesThatRunOn(lines: readonly WrappedLine[]): readonly number[] {
  const written = lines.filter(({ text }) => text.length <= COLUMN.maxChars && isUnspaced(text));
  const width = commonest(written.map(({ text }) => text.length));
  if (width < COLUMN.minChars) return [];
  const isFull = ({ text }: WrappedLine) => text.length >= width - OFF && text.length <= COLUMN.maxChars;
  const full = written.filter((line) => isFull(line) && line.text.length <= width + OFF);
  const commas = full.filter(({ text }) => COMMA.test(text)).length;
  const ends = full.filter(({ text }) => SENTENCE_END.test(text)).length;
  const isSet = full.length >= Math.max(COLUMN.minLines, COLUMN.minFull * written.length);
  if (!isSet || commas < COLUMN.minCommas * full.length || ends > COLUMN.maxEnds * full.length) return [];
  return lines.flatMap(({ text, opens }, i) => {
    const above = lines[i - 1];
    return above !== undefined && !opens && isFull(above) && isUnspaced(above.text) && isUnspaced(text) ? [i] : [];
  });
}

/** The number that is met most often, the larger of two; 0 of none. */
function commonest(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [0, 0],
  )[0];
}

function isUnspaced(text: string): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) signs++;
  return signs >= MIN_SHARE * text.length;
}

/** Ideographs, kana and the marks between them. */
function isWide(code: number): boolean {
  return code >= 0x3000 && (unspacedWordLength(code) > 0 || code <= 0x303f || code >= 0xff00);
}

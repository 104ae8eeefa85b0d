import type { Line } from "./mark-titles.ts";
import { unspacedLinesThatRunOn } from "./wraps-unspaced.ts";

const LOWER_START = /^[\p{Ll}\p{N}(]/u;
/** Text set to a column: no line is wider, and most full lines run on in lower case. */
const COLUMN = { minLines: 6, minChars: 36, maxChars: 100, fullShare: 0.75, minFull: 0.4, minRunOn: 0.4 };

type WrappedLine = Pick<Line, "text" | "opens" | "indent">;

/** True where line ends are only the edge of a column (mail, RFCs, Gutenberg), not the ends of paragraphs. */
export function wrapsLines(lines: readonly WrappedLine[]): boolean {
  if (lines.length < COLUMN.minLines) return false;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const widest = lengths.at(-1) ?? 0;
  if (widest > COLUMN.maxChars || widest < COLUMN.minChars) return false;
  let full = 0;
  let runsOn = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.text.length < widest * COLUMN.fullShare || next === undefined || next.opens) return;
    full++;
    if (LOWER_START.test(next.text)) runsOn++;
  });
  return full >= lines.length * COLUMN.minFull && runsOn >= full * COLUMN.minRunOn;
}

/** A paragraph set to a column among lines that are not: every line but the last nearly as long as the longest, most running on. */
const RUN = { minLines: 2, minChars: 50, maxChars: 80, fullShare: 0.8, minRunOn: 0.5 };
/** Of two lines the first tells alone how wide the column is. */
const MIN_PAIR_CHARS = 60;
/** The mark of a note may stand behind it; a colon where an example or a list follows. */
const SENTENCE_END = /[.!?:]["”’)]?(?:\[\d{1,3}\]|[*†‡])?$/;

/**
 * Which lines go on with the paragraph that stands above them, in a page whose lines are not all wrapped (mail with its head). Where
 * several paragraphs tell how wide the column is, lines also go on whose next word would not have fitted. Items of lists go on below their text.
 */
export function linesThatRunOn(lines: readonly WrappedLine[]): ReadonlySet<number> {
  const runs = runsOf(lines);
  const wrapped = runs.filter((run) => isWrapped(run.lines));
  const column = wrapped.length < MIN_WRAPPED ? 0 : Math.max(...wrapped.map((run) => widthOf(run.lines)));
  const fits = column === 0 ? [] : runs.filter((run) => fillsColumn(run.lines, column));
  const found = new Set(unspacedLinesThatRunOn(lines));
  for (const { start, lines: run } of [...wrapped, ...fits]) for (let k = 1; k < run.length; k++) found.add(start + k);
  addHanging(lines, found);
  return found;
}

/** What stands before an item's text, where lines that go on with it begin. */
const ITEM_MARK = /^(?:[•*\-–·+o▪◦●■]|\(?(?:\d{1,3}|[a-z])[.)]) (?=\S)/;
/** A shorter line is a name, and what stands below it is said of it. */
const MIN_HUNG_CHARS = 50;

/** Lines that stand right below the text of an item which has not ended: "2. Leave the path and go down to the" above "   beach." */
function addHanging(lines: readonly WrappedLine[], found: Set<number>): void {
  let textAt: number | undefined;
  for (const [i, { text, opens, indent = 0 }] of lines.entries()) {
    const mark = ITEM_MARK.exec(text)?.[0];
    const above = lines[i - 1]?.text ?? "";
    if (mark !== undefined) textAt = indent + mark.length;
    else if (opens || indent !== textAt || above.length < MIN_HUNG_CHARS || SENTENCE_END.test(above))
      textAt = undefined;
    else found.add(i);
  }
}

/** So many paragraphs tell the width of a column. */
const MIN_WRAPPED = 2;

interface Run {
  readonly start: number;
  readonly lines: readonly WrappedLine[];
}

/** The lines between two blank ones, with the number of the first. */
function runsOf(lines: readonly WrappedLine[]): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]?.opens === false) continue;
    runs.push({ start, lines: lines.slice(start, i) });
    start = i;
  }
  return runs;
}

function widthOf(run: readonly WrappedLine[]): number {
  return run.reduce((most, { text }) => Math.max(most, text.length), 0);
}

const FIRST_WORD = /^\S{1,100}/;

/** Whether each line but the last ends where its next word would have stood beyond the column. */
function fillsColumn(run: readonly WrappedLine[], column: number): boolean {
  if (run.length < RUN.minLines || widthOf(run) > column) return false;
  return run.slice(1).every(({ text }, i) => {
    const word = FIRST_WORD.exec(text)?.[0] ?? "";
    return (run[i]?.text.length ?? 0) + 1 + word.length > column;
  });
}

function isWrapped(run: readonly WrappedLine[]): boolean {
  const widest = widthOf(run);
  const least = run.length === RUN.minLines ? MIN_PAIR_CHARS : RUN.minChars;
  if (run.length < RUN.minLines || widest > RUN.maxChars || widest < least) return false;
  if (!SENTENCE_END.test(run.at(-1)?.text ?? "")) return false;
  if (!run.slice(0, -1).every(({ text }) => text.length >= widest * RUN.fullShare)) return false;
  const runsOn = run.slice(1).filter(({ text }) => LOWER_START.test(text)).length;
  return runsOn >= (run.length - 1) * RUN.minRunOn;
}

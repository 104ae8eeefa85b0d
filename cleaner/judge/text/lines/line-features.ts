import { HashCounts } from "./hash-counts.ts";
import { fillForm, type LineForm, tokensOf } from "./line-form.ts";

/** What `fillLine` writes: the line itself, its place, its neighbours, the page. */
export const LINE_FEATURES = [
  "chars",
  "words",
  "form",
  "mark",
  "opener",
  "capital-share",
  "caps-share",
  "hump-share",
  "digit-share",
  "symbol-share",
  "stop-share",
  "comma-rate",
  "sentences",
  "bars",
  "addresses",
  "word-length",
  "copies",
  "earlier-copies",
  "place",
  "from-start",
  "from-end",
  "page-lines",
  "page-words",
  "page-line-words",
  "page-long-share",
  "page-copy-share",
  "words-before",
  "words-before-2",
  "words-after",
  "words-after-2",
  "mark-before",
  "mark-after",
  "form-before",
  "form-after",
  "near-words-3",
  "near-words-10",
  "near-stops-3",
  "near-stops-10",
  "since-long",
  "until-long",
  "prose-before",
  "prose-after",
  "prose-overlap",
  "heading-overlap",
  "short-run",
  "same-shape-run",
] as const;

/** A line of so many words is prose rather than a label. */
const LONG_WORDS = 14;
const FAR = 60;

/** What the lines of a page share; read once per page. */
export interface LineField {
  readonly lines: readonly LineForm[];
  readonly copies: Float32Array;
  readonly earlier: Float32Array;
  readonly words: Float64Array;
  readonly stops: Float64Array;
  readonly prose: Float64Array;
  readonly sinceLong: Float32Array;
  readonly untilLong: Float32Array;
  readonly shortRun: Float32Array;
  readonly shapeRun: Float32Array;
  /** How many lines of prose hold each word. */
  readonly longWords: Pick<HashCounts, "get">;
  readonly longShare: number;
  readonly copyShare: number;
}

/** Reads a page's lines once, forward and back. */
export function readLineField(lines: readonly LineForm[]): LineField {
  const n = lines.length;
  const row = () => new Float32Array(n);
  const sum = () => new Float64Array(n + 1);
  const field = {
    lines,
    copies: row(),
    earlier: row(),
    words: sum(),
    stops: sum(),
    prose: sum(),
    sinceLong: row(),
    untilLong: row(),
    shortRun: row(),
    shapeRun: row(),
    longWords: longWordsOf(lines),
    longShare: lines.filter(isLong).length / Math.max(1, n),
    copyShare: 0,
  };
  const counts = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    field.earlier[i] = counts.get(line.whole) ?? 0;
    counts.set(line.whole, (counts.get(line.whole) ?? 0) + 1);
    field.words[i + 1] = (field.words[i] ?? 0) + line.words;
    field.stops[i + 1] = (field.stops[i] ?? 0) + line.stops;
    field.prose[i + 1] = (field.prose[i] ?? 0) + (isLong(line) ? line.words : 0);
  }
  for (let i = 0; i < n; i++) field.copies[i] = counts.get(lines[i]?.whole ?? 0) ?? 1;
  fillRuns(field);
  return { ...field, copyShare: field.copies.filter((count) => count > 1).length / Math.max(1, n) };
}

function fillRuns(field: Pick<LineField, "lines" | "sinceLong" | "untilLong" | "shortRun" | "shapeRun">): void {
  const { lines } = field;
  const n = lines.length;
  let since = FAR;
  for (let i = 0; i < n; i++) {
    field.sinceLong[i] = since;
    since = isLong(lines[i]) ? 0 : Math.min(FAR, since + 1);
  }
  let until = FAR;
  for (let i = n - 1; i >= 0; i--) {
    field.untilLong[i] = until;
    until = isLong(lines[i]) ? 0 : Math.min(FAR, until + 1);
  }
  fillRun(field.shortRun, (i) => !isLong(lines[i]) && !isLong(lines[i - 1]));
  fillRun(field.shapeRun, (i) => sameShape(lines[i], lines[i - 1]));
}

/** Length of the run each line stands in, where `joins(i)` says that line i goes with the one before. */
function fillRun(into: Float32Array, joins: (i: number) => boolean): void {
  let start = 0;
  for (let i = 1; i <= into.length; i++) {
    if (i < into.length && joins(i)) continue;
    into.fill(Math.min(FAR, i - start), start, i);
    start = i;
  }
}

function sameShape(a: LineForm | undefined, b: LineForm | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.form === b.form && a.mark === b.mark && a.opener === b.opener && Math.abs(a.words - b.words) <= 2 + a.words / 4
  );
}

function isLong(line: LineForm | undefined): boolean {
  return line !== undefined && line.words >= LONG_WORDS;
}

function longWordsOf(lines: readonly LineForm[]): HashCounts {
  const counts = new HashCounts();
  for (const [i, line] of lines.entries())
    if (isLong(line)) for (let k = 0; k < line.hashes.length; k++) counts.add(line.hashes[k] as number, i);
  return counts;
}

/** Writes `LINE_FEATURES` of line `i` at `offset`. */
export function fillLine(field: LineField, i: number, at: { into: Float32Array; offset: number }): void {
  const line = field.lines[i];
  if (line === undefined) return;
  const { into } = at;
  let k = fillOwn(line, into, at.offset);
  const n = field.lines.length;
  const total = field.words[n] as number;
  into[k++] = field.copies[i] as number;
  into[k++] = field.earlier[i] as number;
  into[k++] = i / Math.max(1, n - 1);
  into[k++] = i;
  into[k++] = n - 1 - i;
  into[k++] = n;
  into[k++] = total;
  into[k++] = total / n;
  into[k++] = field.longShare;
  into[k++] = field.copyShare;
  fillAround(field, i, { into, offset: k });
}

function fillOwn(line: LineForm, into: Float32Array, offset: number): number {
  const tokens = tokensOf(line);
  let k = fillForm(line, into, offset);
  into[k++] = line.sentences;
  into[k++] = line.bars;
  into[k++] = line.addresses;
  into[k++] = line.chars / tokens;
  return k;
}

function fillAround(field: LineField, i: number, at: { into: Float32Array; offset: number }): void {
  const { lines, prose, words, stops } = field;
  const { into } = at;
  const line = lines[i] as LineForm;
  const all = Math.max(1, prose[lines.length] as number);
  let k = at.offset;
  into[k++] = lines[i - 1]?.words ?? -1;
  into[k++] = lines[i - 2]?.words ?? -1;
  into[k++] = lines[i + 1]?.words ?? -1;
  into[k++] = lines[i + 2]?.words ?? -1;
  into[k++] = lines[i - 1]?.mark ?? -1;
  into[k++] = lines[i + 1]?.mark ?? -1;
  into[k++] = lines[i - 1]?.form ?? -1;
  into[k++] = lines[i + 1]?.form ?? -1;
  const near = spread(words, i, 3);
  const wide = spread(words, i, 10);
  into[k++] = near;
  into[k++] = wide;
  into[k++] = spread(stops, i, 3) / Math.max(1, near);
  into[k++] = spread(stops, i, 10) / Math.max(1, wide);
  into[k++] = field.sinceLong[i] as number;
  into[k++] = field.untilLong[i] as number;
  into[k++] = (prose[i] as number) / all;
  into[k++] = (all - (prose[i + 1] as number)) / all;
  const shared = countShared(line, field.longWords);
  into[k++] = shared.some / Math.max(1, line.words);
  into[k++] = shared.often / Math.max(1, line.words);
  into[k++] = field.shortRun[i] as number;
  into[k++] = field.shapeRun[i] as number;
}

/** Mean over the lines around. */
function spread(sums: Float64Array, i: number, reach: number): number {
  const from = Math.max(0, i - reach);
  const to = Math.min(sums.length - 1, i + reach + 1);
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
}

/** How many of the line's words any (other) line of prose uses, and how many three of them use. */
function countShared(line: LineForm, longWords: LineField["longWords"]): { some: number; often: number } {
  const bar = isLong(line) ? 2 : 1;
  let some = 0;
  let often = 0;
  const { hashes } = line;
  for (let k = 0; k < hashes.length; k++) {
    const count = longWords.get(hashes[k] as number);
    if (count >= bar) some++;
    if (count >= 3) often++;
  }
  return { some, often };
}

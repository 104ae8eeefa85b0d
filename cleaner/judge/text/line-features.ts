import type { LineForm } from "./line-form.ts";

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
  readonly longWords: ReadonlyMap<number, number>;
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
  return a.form === b.form && a.mark === b.mark && a.opener === b.opener && Math.abs(a.words - b.words) <= 2 + a.words / 4;
}

function isLong(line: LineForm | undefined): boolean {
  return line !== undefined && line.words >= LONG_WORDS;
}

function longWordsOf(lines: readonly LineForm[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines)
    if (isLong(line)) for (const hash of new Set(line.hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** Writes `LINE_FEATURES` of line `i` at `offset`. */
export function fillLine(field: LineField, i: number, at: { into: Float32Array; offset: number }): void {
  const { lines } = field;
  const line = lines[i];
  if (line === undefined) return;
  at.into.set([...ownValues(line), ...placeValues(field, i), ...aroundValues(field, i, line)], at.offset);
}

function ownValues(line: LineForm): number[] {
  const tokens = Math.max(1, line.words + line.symbols);
  return [
    line.chars,
    line.words,
    line.form,
    line.mark,
    line.opener,
    line.capitals / tokens,
    line.caps / tokens,
    line.humps / tokens,
    line.digits / tokens,
    line.symbols / tokens,
    line.stops / tokens,
    line.commas / tokens,
    line.sentences,
    line.bars,
    line.addresses,
    line.chars / tokens,
  ];
}

function placeValues(field: LineField, i: number): number[] {
  const n = field.lines.length;
  const total = field.words[n] ?? 0;
  return [
    field.copies[i] ?? 1,
    field.earlier[i] ?? 0,
    i / Math.max(1, n - 1),
    i,
    n - 1 - i,
    n,
    total,
    total / n,
    field.longShare,
    field.copyShare,
  ];
}

function aroundValues(field: LineField, i: number, line: LineForm): number[] {
  const { lines, prose } = field;
  const n = lines.length;
  const total = Math.max(1, prose[n] ?? 0);
  return [
    lines[i - 1]?.words ?? -1,
    lines[i - 2]?.words ?? -1,
    lines[i + 1]?.words ?? -1,
    lines[i + 2]?.words ?? -1,
    lines[i - 1]?.mark ?? -1,
    lines[i + 1]?.mark ?? -1,
    lines[i - 1]?.form ?? -1,
    lines[i + 1]?.form ?? -1,
    spread(field.words, i, 3),
    spread(field.words, i, 10),
    spread(field.stops, i, 3) / Math.max(1, spread(field.words, i, 3)),
    spread(field.stops, i, 10) / Math.max(1, spread(field.words, i, 10)),
    field.sinceLong[i] ?? FAR,
    field.untilLong[i] ?? FAR,
    (prose[i] ?? 0) / total,
    (total - (prose[i + 1] ?? 0)) / total,
    overlap(line, field.longWords, isLong(line) ? 2 : 1),
    overlap(line, field.longWords, 3),
    field.shortRun[i] ?? 1,
    field.shapeRun[i] ?? 1,
  ];
}

/** Mean over the lines around. */
function spread(sums: Float64Array, i: number, reach: number): number {
  const from = Math.max(0, i - reach);
  const to = Math.min(sums.length - 1, i + reach + 1);
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
}

/** Share of the line's words that at least `times` lines of prose use too. */
function overlap(line: LineForm, longWords: ReadonlyMap<number, number>, times: number): number {
  if (line.words === 0) return 0;
  let shared = 0;
  for (const hash of line.hashes) if ((longWords.get(hash) ?? 0) >= times) shared++;
  return shared / line.words;
}

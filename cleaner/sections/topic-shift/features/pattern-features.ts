import type { Unit, Units } from "../units.ts";
import { column, type FeatureSheet, pick } from "./feature-sheet.ts";
import { PairNumbers } from "./pair-numbers.ts";

/** How many words make an opening or an ending. */
const PATTERN_WORDS = [1, 2, 3] as const;
/** In place of a pattern, or of a word of one, where there is none. */
const NONE = -1;
/** Further apart than this, or alone. */
const FAR = 999;

/**
 * Repetition across the page: pages whose sections are built alike open and close them with the same words.
 *
 * For each pattern (opening words after the gap, ending words before it, the label in front of a colon) the sheet gets
 * how often it stands in the page and how regular its distances are.
 */
export function addPatterns(sheet: FeatureSheet, text: Units): void {
  const { units } = text;
  let opening = Int32Array.from(units, ({ numbers }) => numbers[0] ?? NONE);
  let closing = Int32Array.from(units, ({ numbers }) => numbers[numbers.length - 1] ?? NONE);
  for (const size of PATTERN_WORDS) {
    if (size > 1) {
      opening = lengthen(opening, (i) => units[i]?.numbers[size - 1]);
      closing = lengthen(closing, (i) => units[i]?.numbers[(units[i]?.numbers.length ?? 0) - size]);
    }
    addPattern(sheet, `opening-${size}`, opening);
    addPattern(sheet, `closing-${size}`, afterwards(closing));
    addPattern(sheet, `before-opening-${size}`, afterwards(opening));
  }
  addPattern(sheet, "shape", shapesOf(units));
  addContents(sheet, text);
}

/** Patterns of one word more, as numbers; where there is no further word the pattern is the same word alone. */
function lengthen(patterns: Int32Array, wordAt: (i: number) => number | undefined): Int32Array<ArrayBuffer> {
  const pairs = new PairNumbers();
  return Int32Array.from(patterns, (pattern, i) =>
    pattern === NONE ? NONE : pairs.numberOf(pattern, wordAt(i) ?? NONE),
  );
}

/** The pattern of the sentence before each. */
function afterwards(patterns: Int32Array): Int32Array {
  const shifted = new Int32Array(patterns.length).fill(NONE, 0, 1);
  shifted.set(patterns.subarray(0, Math.max(0, patterns.length - 1)), Math.min(1, patterns.length));
  return shifted;
}

function addPattern(sheet: FeatureSheet, name: string, patterns: Int32Array): void {
  const nearest = new Float32Array(patterns.length);
  const count = 1 + patterns.reduce((most, pattern) => Math.max(most, pattern), NONE);
  const counts = new Int32Array(count);
  const last = new Int32Array(count).fill(NONE);
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i] as number;
    if (pattern === NONE) continue;
    const before = last[pattern] as number;
    const gap = before === NONE ? FAR : Math.min(FAR, i - before);
    nearest[i] = gap;
    if (before !== NONE) nearest[before] = Math.min(nearest[before] as number, gap);
    last[pattern] = i;
    counts[pattern] = (counts[pattern] as number) + 1;
  }
  const times = column(sheet, `${name}-times`);
  for (let row = 0; row < sheet.rows; row++) times[row] = counts[patterns[sheet.gaps[row] as number] as number] ?? 0;
  pick(sheet, `${name}-nearest`, { values: nearest });
}

/** The shapes of each sentence and its two neighbours, as one number. */
function shapesOf(units: readonly Unit[]): Int32Array {
  const known = new Map<string, number>();
  const [before, around] = [new PairNumbers(), new PairNumbers()];
  const shapes = units.map((unit) => {
    const shape = shapeOf(unit);
    const number = known.get(shape) ?? known.size;
    if (number === known.size) known.set(shape, number);
    return number;
  });
  return Int32Array.from(shapes, (shape, i) =>
    around.numberOf(before.numberOf(shapes[i - 1] ?? NONE, shape), shapes[i + 1] ?? NONE),
  );
}

const LETTERS = /\p{L}+/gu;
const DIGITS = /\d+/gu;

/** A sentence's form without its words: length class, marks, first character's class. */
function shapeOf({ text, numbers, opensParagraph }: Unit): string {
  const length = numbers.length < 4 ? 0 : numbers.length < 9 ? 1 : numbers.length < 18 ? 2 : 3;
  return `${opensParagraph ? "¶" : ""}${length}${plain(text.slice(0, 2))}${plain(text.slice(-1))}`;
}

function plain(marks: string): string {
  return marks.replace(LETTERS, "a").replace(DIGITS, "0");
}

/** Lines this short near the start may be a table of contents. */
const CONTENTS_WORDS = 12;
const MIN_SHARED = 2;
/** A word that more short lines hold names none of them. */
const MAX_OWNERS = 50;

/** A short line that an earlier page part names ("3. Choose a sofa") tells where its section starts: at the first long echo of its words. */
function addContents(sheet: FeatureSheet, { units, vocabulary }: Units): void {
  const echo = column(sheet, "echo-of-short-line");
  const share = column(sheet, "echo-share");
  const lines = new ShortLines(units.length, vocabulary);
  const lastIn = new Int32Array(vocabulary).fill(NONE);
  let row = 0;
  for (const [i, { stems, numbers }] of units.entries()) {
    const isShort = numbers.length <= CONTENTS_WORDS;
    const isAsked = sheet.gaps[row] === i;
    if (!isShort && !isAsked) continue;
    const distinct = distinctOf(stems, i, lastIn);
    if (isAsked) {
      const echoed = lines.echoedBy(distinct);
      share[row] = echoed.share;
      echo[row] = echoed.line === NONE ? 0 : i - echoed.line;
      row++;
    }
    if (isShort && distinct.length >= MIN_SHARED) lines.add(i, distinct);
  }
}

/** The stems of sentence i, each once; `lastIn` knows which sentence held each last. */
function distinctOf(stems: Int32Array, i: number, lastIn: Int32Array): readonly number[] {
  const distinct: number[] = [];
  for (let k = 0; k < stems.length; k++) {
    const id = stems[k] as number;
    if (lastIn[id] === i) continue;
    lastIn[id] = i;
    distinct.push(id);
  }
  return distinct;
}

const NO_LINES: readonly number[] = [];

/** Short lines by their stems. */
class ShortLines {
  readonly #owners: (number[] | undefined)[];
  readonly #sizes: Int32Array;
  readonly #hits: Int32Array;

  constructor(sentences: number, vocabulary: number) {
    this.#owners = new Array(vocabulary);
    this.#sizes = new Int32Array(sentences);
    this.#hits = new Int32Array(sentences);
  }

  add(line: number, distinct: readonly number[]): void {
    this.#sizes[line] = distinct.length;
    for (const id of distinct) {
      const lines = this.#owners[id];
      if (lines === undefined) this.#owners[id] = [line];
      else if (lines.length < MAX_OWNERS) lines.push(line);
    }
  }

  /** The line whose stems are said most completely, and which share of them. */
  echoedBy(distinct: readonly number[]): { readonly line: number; readonly share: number } {
    const hits = this.#hits;
    const lines: number[] = [];
    for (const id of distinct)
      for (const line of this.#owners[id] ?? NO_LINES) {
        if (hits[line] === 0) lines.push(line);
        hits[line] = (hits[line] as number) + 1;
      }
    let most = { line: NONE, share: 0 };
    for (const line of lines) {
      const share = (hits[line] as number) / (this.#sizes[line] as number);
      if ((hits[line] as number) >= MIN_SHARED && share > most.share) most = { line, share: Math.fround(share) };
      hits[line] = 0;
    }
    return most;
  }
}

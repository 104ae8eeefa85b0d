import type { Unit, Units } from "../units.ts";
import { column, type FeatureSheet, pick } from "./feature-sheet.ts";

const BULLET = /^[-•*–·▪◦]\s/u;
const NUMBERED = /^(?:\(?\d{1,3}[.):]|step\s\d|no\.\s?\d|#\d|[ivx]{1,4}\.\s|[a-h][.)]\s)/iu;
const NUMBER_START = /^[$€£]?\d/u;
const UPPER_START = /^["'“‘(]?\p{Lu}/u;
const ALL_CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const END_MARK = /[.!?。！？]["'”’)\]]*$/u;
const LABEL = /^[^.!?]{2,40}:\s/u;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/u;
const LINKING = new Set(
  "this these that those it they he she his her its their such however but and so or because therefore thus hence moreover furthermore additionally also then instead otherwise still yet similarly likewise both another".split(
    " ",
  ),
);
const OPENING = new Set(
  "the when if whether what how why in for as with one while although since many most there overall finally first second third next last conclusion summary introduction to".split(
    " ",
  ),
);
const ADDRESSING = new Set("you your we our i my let's".split(" "));

/** Sentences around a gap whose looks are seen: 0 is the first after it. */
const OFFSETS = [-3, -2, -1, 0, 1, 2] as const;

/** What the sentences next to a gap look like: marks, lists, lengths, first words. */
export function addSurface(sheet: FeatureSheet, text: Units): void {
  const { units } = text;
  const looks = looksOf(text, sentencesNear(sheet.gaps, units.length));
  const all = Object.entries(looks);
  for (const offset of OFFSETS)
    for (const [name, values] of all) pick(sheet, `${name}@${offset}`, { values, offset, beyond: -1 });
  addParagraphs(sheet, units);
  addPlace(sheet, units, looks.bullet);
  addListRuns(sheet, looks);
}

/** What sentences look like; of those that no gap sees only whether they are items, for runs of items are counted. */
function looksOf({ units, words: known }: Units, isNear: Uint8Array) {
  const n = units.length;
  const looks = {
    words: new Float32Array(n),
    chars: new Float32Array(n),
    bullet: new Float32Array(n),
    numbered: new Float32Array(n),
    upper: new Float32Array(n),
    ending: new Float32Array(n),
    label: new Float32Array(n),
    year: new Float32Array(n),
    opener: new Float32Array(n),
    paragraph: new Float32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const { text, numbers, opensParagraph } = units[i] as Unit;
    looks.bullet[i] = BULLET.test(text) ? 1 : 0;
    looks.numbered[i] = NUMBERED.test(text) ? 1 : NUMBER_START.test(text) ? 0.5 : 0;
    if (isNear[i] === 0) continue;
    looks.words[i] = numbers.length;
    looks.chars[i] = text.length;
    looks.upper[i] = ALL_CAPS.test(text) ? 2 : UPPER_START.test(text) ? 1 : 0;
    looks.ending[i] = endingOf(text);
    looks.label[i] = LABEL.test(text) ? 1 : 0;
    looks.year[i] = YEAR.test(text) ? 1 : 0;
    looks.opener[i] = numbers.length === 0 ? 0 : openerOf(known[numbers[0] as number] as string);
    looks.paragraph[i] = opensParagraph ? 1 : 0;
  }
  return looks;
}

/** Which sentences are seen from one of the gaps. */
function sentencesNear(gaps: Int32Array, sentences: number): Uint8Array {
  const isNear = new Uint8Array(sentences);
  // What would stand beyond the text has no room in the array, and is not kept.
  for (const gap of gaps) for (const offset of OFFSETS) isNear[gap + offset] = 1;
  return isNear;
}

function openerOf(first: string): number {
  return LINKING.has(first) ? -1 : OPENING.has(first) ? 1 : ADDRESSING.has(first) ? 2 : 0;
}

function endingOf(text: string): number {
  const last = text.at(-1);
  if (last === ":") return 4;
  if (last === "?") return 3;
  if (last === "!") return 2;
  return END_MARK.test(text) ? 1 : 0;
}

function addParagraphs(sheet: FeatureSheet, units: readonly Unit[]): void {
  const starts = units.flatMap((unit, i) => (unit.opensParagraph || i === 0 ? [i] : []));
  const lengths = starts.map((start, i) => (starts[i + 1] ?? units.length) - start);
  const words = starts.map((start, i) => wordsIn(units, start, starts[i + 1] ?? units.length));
  const perParagraph = column(sheet, "sentences-per-paragraph");
  perParagraph.fill(units.length / Math.max(1, starts.length));
  const around = paragraphsOf(sheet.gaps, starts);
  for (const offset of OFFSETS) {
    const sentences = column(sheet, `paragraph-sentences@${offset}`);
    const size = column(sheet, `paragraph-words@${offset}`);
    for (let row = 0; row < sheet.rows; row++) {
      const at = (around[row] as number) + offset;
      sentences[row] = lengths[at] ?? -1;
      size[row] = words[at] ?? -1;
    }
  }
}

/** Which paragraph each gap stands in, or in front of; `starts` are their first sentences. */
function paragraphsOf(gaps: Int32Array, starts: readonly number[]): Int32Array {
  let at = 0;
  return gaps.map((gap) => {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= gap) at++;
    return at;
  });
}

function wordsIn(units: readonly Unit[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += units[i]?.numbers.length ?? 0;
  return sum;
}

function addPlace(sheet: FeatureSheet, units: readonly Unit[], bullets: Float32Array): void {
  const n = units.length;
  const place = column(sheet, "place");
  const fromStart = column(sheet, "from-start");
  const fromEnd = column(sheet, "from-end");
  column(sheet, "sentences").fill(n);
  column(sheet, "bullet-share").fill(bullets.reduce((sum, bullet) => sum + bullet, 0) / Math.max(1, n));
  column(sheet, "words-per-sentence").fill(wordsIn(units, 0, n) / Math.max(1, n));
  for (const [row, gap] of sheet.gaps.entries()) {
    place[row] = gap / n;
    fromStart[row] = gap;
    fromEnd[row] = n - gap;
  }
}

/** How long the run of list items before and after each gap is, and how far the last one lies back. */
function addListRuns(sheet: FeatureSheet, { bullet, numbered }: ReturnType<typeof looksOf>): void {
  const n = bullet.length;
  const [before, after, since] = [new Float32Array(n), new Float32Array(n), new Float32Array(n)];
  const isItem = (at: number) => (bullet[at] as number) + (numbered[at] as number) >= 1;
  for (let gap = 1; gap < n; gap++) {
    before[gap] = isItem(gap - 1) ? (before[gap - 1] as number) + 1 : 0;
    since[gap] = isItem(gap - 1) ? 0 : (since[gap - 1] as number) + 1;
  }
  for (let gap = n - 2; gap >= 0; gap--) after[gap] = isItem(gap) ? (after[gap + 1] as number) + 1 : 0;
  pick(sheet, "list-run-before", { values: before });
  pick(sheet, "list-run-after", { values: after });
  pick(sheet, "since-list", { values: since });
}

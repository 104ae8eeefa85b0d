import type { Unit, Units } from "../units.ts";
import { column, type FeatureSheet, pick } from "./feature-sheet.ts";

/** Sentences to either side in which a word's other mentions are counted. */
const REACHES = [6, 16] as const;
/** The content words that open a sentence: what it introduces mostly stands here. */
const LEAD_STEMS = 3;

/**
 * Words that are introduced: absent before a gap and often said after it, as the name of what a section is about is; and
 * the mirror image, words that are dropped. Also how much of a sentence is the page's common theme.
 */
export function addBursts(sheet: FeatureSheet, { units, vocabulary }: Units): void {
  const mentions = findMentions(units, vocabulary);
  for (const reach of REACHES) addReach(sheet, units, countNear(mentions, reach));
  addTheme(sheet, units, mentions);
}

/** All mentions of stem after stem: the sentence of each, and for each sentence's stems where their mention stands in that list. */
interface Mentions {
  /** Sentence of each mention, by stem and then in reading order. */
  readonly at: Int32Array;
  /** Mentions of stem s are `firsts[s]` to `firsts[s + 1]`. */
  readonly firsts: Int32Array;
  /** Per sentence and occurrence, in reading order: its place in `at`. */
  readonly places: Int32Array;
}

function findMentions(units: readonly Unit[], vocabulary: number): Mentions {
  const firsts = new Int32Array(vocabulary + 1);
  let total = 0;
  for (const { stems } of units) {
    for (const id of stems) firsts[id + 1] = (firsts[id + 1] as number) + 1;
    total += stems.length;
  }
  for (let id = 0; id < vocabulary; id++) firsts[id + 1] = (firsts[id + 1] as number) + (firsts[id] as number);
  const next = firsts.slice();
  const at = new Int32Array(total);
  const places = new Int32Array(total);
  let seen = 0;
  for (const [i, { stems }] of units.entries()) {
    for (const id of stems) {
      const place = next[id] as number;
      next[id] = place + 1;
      at[place] = i;
      places[seen++] = place;
    }
  }
  return { at, firsts, places };
}

interface Near {
  readonly reach: number;
  /** Mentions of the same stem in the `reach` sentences before (after) the one of each mention; parallel to `places`. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Mentions of the same stem in the whole text. */
  readonly total: Int32Array;
}

function countNear({ at, firsts, places }: Mentions, reach: number): Near {
  const before = new Int32Array(at.length);
  const after = new Int32Array(at.length);
  const total = new Int32Array(at.length);
  for (let id = 0; id + 1 < firsts.length; id++) {
    const [from, to] = [firsts[id] as number, firsts[id + 1] as number];
    let [low, same, high, next] = [from, from, from, from];
    for (let k = from; k < to; k++) {
      const here = at[k] as number;
      while ((at[low] as number) < here - reach) low++;
      while ((at[same] as number) < here) same++;
      while (next < to && (at[next] as number) <= here) next++;
      while (high < to && (at[high] as number) <= here + reach) high++;
      before[k] = same - low;
      after[k] = high - next;
      total[k] = to - from;
    }
  }
  const inOrder = (values: Int32Array) => places.map((place) => values[place] as number);
  return { reach, before: inOrder(before), after: inOrder(after), total: inOrder(total) };
}

/** Sentences before and after a gap whose own bursts are seen. */
const OFFSETS = [-2, -1, 1, 2] as const;
/** Sentences after a gap that may introduce what the section is about. */
const AHEAD = 3;

function addReach(sheet: FeatureSheet, units: readonly Unit[], near: Near): void {
  const { reach } = near;
  const own = measureSentences(units, near);
  for (const name of OWN) pick(sheet, `${name}-${reach}`, { values: own[name] });
  pick(sheet, `fall-${reach}`, { values: own.rise, offset: -1 });
  pick(sheet, `drop-${reach}`, { values: own.drop, offset: -1 });
  const ahead = column(sheet, `burst-ahead-${reach}`);
  for (let row = 0; row < sheet.rows; row++) {
    const gap = sheet.gaps[row] as number;
    for (let k = gap; k < Math.min(units.length, gap + AHEAD); k++)
      ahead[row] = Math.max(ahead[row] as number, own.burst[k] as number);
  }
  for (const offset of OFFSETS) {
    pick(sheet, `lead-burst-${reach}@${offset}`, { values: own["lead-burst"], offset, beyond: -1 });
    pick(sheet, `lead-rise-${reach}@${offset}`, { values: own["lead-rise"], offset });
  }
}

/** What a sentence's words do, by themselves, in the order of the columns. */
const OWN = ["burst", "lead-burst", "rise", "lead-rise", "own", "lead-own"] as const;

type Sentences = Readonly<Record<(typeof OWN)[number] | "drop", Float32Array>>;

function measureSentences(units: readonly Unit[], { before, after, total }: Near): Sentences {
  const [burst, lead] = [new Float32Array(units.length), new Float32Array(units.length)];
  const [rise, leadRise] = [new Float32Array(units.length), new Float32Array(units.length)];
  const [own, leadOwn] = [new Float32Array(units.length), new Float32Array(units.length)];
  const drop = new Float32Array(units.length);
  let k = 0;
  for (const [i, { stems }] of units.entries()) {
    for (let j = 0; j < stems.length; j++, k++) {
      const [said, comes] = [before[k] as number, after[k] as number];
      const change = Math.log((1 + comes) / (1 + said)) / Math.max(1, stems.length);
      rise[i] = (rise[i] as number) + change;
      if (j < LEAD_STEMS) leadRise[i] = (leadRise[i] as number) + change * stems.length;
      if (comes === 0) drop[i] = Math.max(drop[i] as number, said);
      if (said > 0) continue;
      const mine = comes / Math.sqrt(total[k] as number);
      burst[i] = Math.max(burst[i] as number, comes);
      own[i] = Math.max(own[i] as number, mine);
      if (j >= LEAD_STEMS) continue;
      lead[i] = Math.max(lead[i] as number, comes);
      leadOwn[i] = Math.max(leadOwn[i] as number, mine);
    }
  }
  return { burst, "lead-burst": lead, rise, "lead-rise": leadRise, own, "lead-own": leadOwn, drop };
}

/** How widely a sentence's words are spread over the page: what restates the theme opens or closes. */
function addTheme(sheet: FeatureSheet, units: readonly Unit[], { firsts }: Mentions): void {
  const [theme, lead] = [new Float32Array(units.length), new Float32Array(units.length)];
  for (const [i, { stems }] of units.entries()) {
    let sum = 0;
    for (let j = 0; j < stems.length; j++) {
      const id = stems[j] as number;
      const spread = ((firsts[id + 1] as number) - (firsts[id] as number)) / units.length;
      sum += spread;
      if (j < LEAD_STEMS) lead[i] = Math.max(lead[i] as number, spread);
    }
    theme[i] = sum / Math.max(1, stems.length);
  }
  pick(sheet, "theme", { values: theme });
  pick(sheet, "theme-before", { values: theme, offset: -1 });
  pick(sheet, "lead-theme", { values: lead });
}

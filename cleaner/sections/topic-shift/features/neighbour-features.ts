import { column, type FeatureSheet } from "./feature-sheet.ts";

/** What the first stage said, at the places where a section may start, in reading order. */
export interface FirstLook {
  /** Sentence of each place. */
  readonly places: Int32Array;
  readonly probability: Float32Array;
  /** Sentences of the whole text. */
  readonly sentences: number;
}

/** Places to either side whose log-odds are seen. */
const NEIGHBOURS = 4;
/** Log-odds where the text has no place. */
const OUTSIDE = -9;
/** Places to either side over which probabilities are summed. */
const REACHES = [3, 8] as const;

/**
 * Each place among the others: neighbours, rank on the page, distance to stronger places and to those that are likely, how many
 * sections the page may have. A first stage looks at one gap at a time and can't know that a better one is next to it.
 */
export function addNeighbours(sheet: FeatureSheet, look: FirstLook): void {
  const logOdds = look.probability.map(logOddsOf);
  for (let k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
    const shifted = column(sheet, `log-odds@${k}`);
    for (let i = 0; i < sheet.rows; i++) shifted[i] = logOdds[i + k] ?? OUTSIDE;
  }
  addWhole(sheet, look, logOdds);
  addRanks(sheet, look);
  for (const side of ["back", "forward"] as const) addStronger(sheet, look, side);
  addLikely(sheet, look);
  addSums(sheet, look);
}

const FLOOR = 1e-4;

/** Log-odds of a probability that is never quite 0 or 1. */
export function logOddsOf(probability: number): number {
  const p = Math.min(1 - FLOOR, Math.max(FLOOR, probability));
  return Math.log(p / (1 - p));
}

/** How many boundaries the first stage expects. */
export function expectedOf({ probability }: FirstLook): number {
  return probability.reduce((sum, p) => sum + p, 0);
}

/** Sentences that a section is expected to have. */
function lengthOf(look: FirstLook): number {
  return look.sentences / (expectedOf(look) + 1);
}

function addWhole(sheet: FeatureSheet, look: FirstLook, logOdds: Float32Array): void {
  const m = Math.max(1, sheet.rows);
  const highest = look.probability.reduce((max, p) => Math.max(max, p), 0);
  const mean = logOdds.reduce((sum, z) => sum + z, 0) / m;
  const variance = logOdds.reduce((sum, z) => sum + (z - mean) ** 2, 0) / m;
  column(sheet, "expected").fill(expectedOf(look));
  column(sheet, "expected-share").fill(expectedOf(look) / m);
  column(sheet, "places").fill(sheet.rows);
  column(sheet, "highest").fill(highest);
  column(sheet, "log-odds-deviation").fill(Math.sqrt(variance));
  const ofHighest = column(sheet, "share-of-highest");
  const aboveMean = column(sheet, "above-mean");
  for (let i = 0; i < sheet.rows; i++) {
    ofHighest[i] = (look.probability[i] as number) / Math.max(FLOOR, highest);
    aboveMean[i] = (logOdds[i] as number) - mean;
  }
}

function addRanks(sheet: FeatureSheet, look: FirstLook): void {
  const order = placesByProbability(look);
  const expected = expectedOf(look);
  const rank = column(sheet, "rank");
  const share = column(sheet, "rank-share");
  const ofExpected = column(sheet, "rank-of-expected");
  for (let k = 0; k < order.length; k++) {
    const i = order[k] as number;
    rank[i] = k;
    share[i] = k / order.length;
    ofExpected[i] = k / (expected + 1);
  }
}

/** Rows of the places, the likeliest first. */
export function placesByProbability({ probability }: FirstLook): Int32Array {
  return Int32Array.from(probability, (_, i) => i).sort(
    (a, b) => (probability[b] as number) - (probability[a] as number) || a - b,
  );
}

/** How far the nearest place with a higher probability is. */
function addStronger(sheet: FeatureSheet, look: FirstLook, side: "back" | "forward"): void {
  const { places, probability, sentences } = look;
  const m = sheet.rows;
  const distance = column(sheet, `stronger-${side}`);
  const inSections = column(sheet, `stronger-${side}-in-sections`);
  const inPlaces = column(sheet, `stronger-${side}-in-places`);
  const length = lengthOf(look);
  const open: number[] = [];
  for (let k = 0; k < m; k++) {
    const i = side === "back" ? k : m - 1 - k;
    while (open.length > 0 && (probability[open.at(-1) as number] as number) <= (probability[i] as number)) open.pop();
    const found = open.at(-1);
    const edge = side === "back" ? 0 : sentences;
    distance[i] = Math.abs((places[i] as number) - (found === undefined ? edge : (places[found] as number)));
    inSections[i] = (distance[i] as number) / length;
    inPlaces[i] = found === undefined ? k + 1 : Math.abs(i - found);
    open.push(i);
  }
}

/** How far the nearest of the likely places are: as many as boundaries are expected. */
function addLikely(sheet: FeatureSheet, look: FirstLook): void {
  const { places, probability, sentences } = look;
  const m = sheet.rows;
  if (m === 0) return;
  const count = Math.min(m, Math.max(1, Math.round(expectedOf(look))));
  const least = probability[placesByProbability(look)[count - 1] as number] as number;
  const length = lengthOf(look);
  const over = column(sheet, "over-likely");
  const [last, next] = [column(sheet, "since-likely"), column(sheet, "to-likely")];
  const [lastShare, nextShare] = [column(sheet, "since-likely-in-sections"), column(sheet, "to-likely-in-sections")];
  let [before, after] = [0, sentences];
  for (let i = 0; i < m; i++) {
    over[i] = (probability[i] as number) - least;
    last[i] = (places[i] as number) - before;
    lastShare[i] = (last[i] as number) / length;
    if ((probability[i] as number) >= least) before = places[i] as number;
  }
  for (let i = m - 1; i >= 0; i--) {
    next[i] = after - (places[i] as number);
    nextShare[i] = (next[i] as number) / length;
    if ((probability[i] as number) >= least) after = places[i] as number;
  }
}

function addSums(sheet: FeatureSheet, { probability }: FirstLook): void {
  const m = sheet.rows;
  const upTo = new Float64Array(m + 1);
  for (let i = 0; i < m; i++) upTo[i + 1] = (upTo[i] as number) + (probability[i] as number);
  for (const reach of REACHES) {
    const [before, after] = [column(sheet, `sum-before-${reach}`), column(sheet, `sum-after-${reach}`)];
    for (let i = 0; i < m; i++) {
      before[i] = (upTo[i] as number) - (upTo[Math.max(0, i - reach)] as number);
      after[i] = (upTo[Math.min(m, i + reach + 1)] as number) - (upTo[i + 1] as number);
    }
  }
}

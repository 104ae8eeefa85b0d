import { scoreSequence } from "../../learned/score-sequence.ts";
import type { SequenceNet } from "../../learned/sequence-net.ts";
import type { FeatureSheet } from "./features/feature-sheet.ts";

/** What the net reads: the sheet of all gaps, its rows one after the other, and which of them are places. */
export interface PlaceRows {
  readonly sheet: FeatureSheet;
  readonly rows: Float32Array;
  /** Gaps at which a section may start, in reading order. */
  readonly places: Int32Array;
}

/**
 * Log-odds that a section starts, one for each place, by a net that reads the places in their order: which neighbours a place has and
 * what the whole text is like speak along, where the trees see a place alone.
 */
export function scorePlaces(net: SequenceNet, { sheet, rows, places }: PlaceRows): Float32Array {
  const width = sheet.columns.size;
  const own = new Float32Array(places.length * width);
  for (let k = 0; k < places.length; k++) {
    const from = (places[k] as number) * width;
    own.set(rows.subarray(from, from + width), k * width);
  }
  const weights = new Float64Array(places.length).fill(1);
  return scoreSequence(net, { rows: own, likes: numberForms(sheet, places), weights });
}

/** What must be equal for two places to be alike: these columns, and how many words two sentences have, by class. */
const FORM = ["bullet", "numbered", "upper", "ending", "label"].map((name) => `${name}@0`);
const FORM_BEFORE = ["bullet", "ending", "label"].map((name) => `${name}@-1`);
const LENGTHS = ["words@0", "words@-1"];
const CLASSES = [4, 9, 18, 40] as const;

/** Numbers that are equal where the form of the sentences around two places is. */
function numberForms({ columns }: FeatureSheet, places: Int32Array): Int32Array {
  const exact = [...FORM, ...FORM_BEFORE].map((name) => columns.get(name));
  const lengths = LENGTHS.map((name) => columns.get(name));
  const known = new Map<string, number>();
  return places.map((at) => {
    const classes = lengths.map((words) => CLASSES.filter((end) => end <= (words?.[at] ?? 0)).length);
    const key = [...exact.map((values) => values?.[at]), ...classes].join();
    const form = known.get(key) ?? known.size;
    known.set(key, form);
    return form;
  });
}

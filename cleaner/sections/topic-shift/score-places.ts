import { scoreSequence } from "../../learned/score-sequence.ts";
import type { SequenceNet } from "../../learned/sequence-net.ts";
import type { FeatureSheet } from "./features/feature-sheet.ts";

/**
 * Log-odds that a section starts, one for each row of the sheet, by a net that reads the places in their order: which neighbours a place has
 * and what the whole text is like speak along, where the trees see a place alone. `rows` are the sheet's, one after the other.
 */
export function scorePlaces(net: SequenceNet, sheet: FeatureSheet, rows: Float32Array): Float32Array {
  return scoreSequence(net, { rows, likes: numberForms(sheet), weights: new Float64Array(sheet.rows).fill(1) });
}

/** What must be equal for two places to be alike: these columns, and how many words two sentences have, by class. */
const FORM = ["bullet", "numbered", "upper", "ending", "label"].map((name) => `${name}@0`);
const FORM_BEFORE = ["bullet", "ending", "label"].map((name) => `${name}@-1`);
const LENGTHS = ["words@0", "words@-1"];
const CLASSES = [4, 9, 18, 40] as const;
/** Each of them is one digit of a number: looks go from -1 to 4 in steps of a half. */
const RADIX = 11;

/** Numbers that are equal where the form of the sentences around two places is. */
function numberForms({ columns, rows }: FeatureSheet): Int32Array {
  const exact = [...FORM, ...FORM_BEFORE].map((name) => columns.get(name));
  const lengths = LENGTHS.map((name) => columns.get(name));
  const known = new Map<number, number>();
  return Int32Array.from({ length: rows }, (_, row) => {
    let key = 0;
    for (const values of exact) key = key * RADIX + 2 * (1 + (values?.[row] ?? 0));
    for (const words of lengths) key = key * RADIX + CLASSES.filter((end) => end <= (words?.[row] ?? 0)).length;
    const form = known.get(key) ?? known.size;
    known.set(key, form);
    return form;
  });
}

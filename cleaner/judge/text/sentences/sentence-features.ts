import { fillForm, type LineForm, measureBlocks, tokensOf } from "../lines/line-form.ts";

/** What `fillSentence` writes of one unit of a dump: its form, its joints, the linear scores around it. */
export const SENTENCE_FEATURES = [
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
  "bars",
  "addresses",
  "word-length",
  "stops-short",
  "you",
  "we",
  "ask",
  "broken",
  "opens-low",
  "joint-before",
  "joint-after",
  "mark-before",
  "form-after",
  "copies",
  "linear",
  "linear-before",
  "linear-after",
  "linear-near-3",
  "linear-near-10",
  "line",
  "line-before",
  "line-after",
  "line-near-3",
  "page-mean",
  "page-line-mean",
] as const;

/** A unit as it stands in its dump. */
export interface SentenceUnit {
  readonly text: string;
  readonly form: LineForm;
  /** Log-odds of the joints at its two ends; far above 0 where the dump begins or ends. */
  readonly jointBefore: number;
  readonly jointAfter: number;
  readonly copies: number;
}

/** Joints of a unit that was cut at the edge of a line. */
const EDGES = [9, 9] as const;

/** Measures the units of a dump. */
export function readSentences(
  units: readonly { readonly text: string; readonly joints?: readonly [before: number, after: number] }[],
): readonly SentenceUnit[] {
  const seen = new Map<string, number>();
  const forms = measureBlocks(units);
  return forms.map((form, i) => {
    const { text = "", joints = EDGES } = units[i] ?? {};
    const copies = seen.get(text) ?? 0;
    seen.set(text, copies + 1);
    return { text, form, jointBefore: joints[0], jointAfter: joints[1], copies };
  });
}

const YOU = /\b(?:you|your|yours|yourself|you['’]?re|you['’]?ve|you['’]?ll)\b/gi;
const WE = /\b(?:we|our|us|my|me|i|i['’]?m|we['’]?re)\b/gi;
const ASK =
  /^["“'‘(]*(?:who|what|when|where|why|how|which|is|are|do|does|did|can|could|should|will|would|has|have|was|were)\b/i;
const BROKEN = /\[\s?\]|\.\.\.|…|\s\.$|\s\.\s|,,|^\W*$|^@\w+|\(cont|\[\+|\(e\.g\.?$/i;

/** Writes `SENTENCE_FEATURES` of unit `i`; the two score rows are log-odds of being content. */
export function fillSentence(
  seen: { units: readonly SentenceUnit[]; linear: Float32Array; line: Float32Array; means: readonly [number, number] },
  at: { i: number; into: Float32Array; offset: number },
): void {
  const { units, linear, line } = seen;
  const { i } = at;
  const unit = units[i];
  if (unit === undefined) return;
  const { into } = at;
  let k = fillLook(unit, into, at.offset);
  into[k++] = unit.jointBefore;
  into[k++] = unit.jointAfter;
  into[k++] = units[i - 1]?.form.mark ?? -1;
  into[k++] = units[i + 1]?.form.form ?? -1;
  into[k++] = unit.copies;
  into[k++] = linear[i] ?? 0;
  into[k++] = linear[i - 1] ?? 0;
  into[k++] = linear[i + 1] ?? 0;
  into[k++] = meanAround(linear, i, 3);
  into[k++] = meanAround(linear, i, 10);
  into[k++] = line[i] ?? 0;
  into[k++] = line[i - 1] ?? 0;
  into[k++] = line[i + 1] ?? 0;
  into[k++] = meanAround(line, i, 3);
  into[k++] = seen.means[0];
  into[k++] = seen.means[1];
}

/** Writes what the unit looks like; gives the place behind it. */
function fillLook({ text, form }: SentenceUnit, into: Float32Array, offset: number): number {
  const tokens = tokensOf(form);
  let k = fillForm(form, into, offset);
  into[k++] = form.bars;
  into[k++] = form.addresses;
  into[k++] = form.chars / tokens;
  into[k++] = form.sentences;
  into[k++] = countOf(text, YOU) / tokens;
  into[k++] = countOf(text, WE) / tokens;
  into[k++] = ASK.test(text) ? 1 : 0;
  into[k++] = BROKEN.test(text) ? 1 : 0;
  into[k++] = form.form === 0 ? 1 : 0;
  return k;
}

function countOf(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

/** Mean of the scores around, the unit itself left out. */
function meanAround(scores: Float32Array, i: number, reach: number): number {
  let sum = 0;
  let count = 0;
  for (let k = Math.max(0, i - reach); k <= i + reach && k < scores.length; k++) {
    if (k === i) continue;
    sum += scores[k] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

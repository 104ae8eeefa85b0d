import { type LineForm, measureLines } from "./line-form.ts";

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
  const forms = measureLines(units.map(({ text }) => text));
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
  at.into.set(
    [
      ...formValues(unit),
      unit.jointBefore,
      unit.jointAfter,
      units[i - 1]?.form.mark ?? -1,
      units[i + 1]?.form.form ?? -1,
      unit.copies,
      linear[i] ?? 0,
      linear[i - 1] ?? 0,
      linear[i + 1] ?? 0,
      meanAround(linear, i, 3),
      meanAround(linear, i, 10),
      line[i] ?? 0,
      line[i - 1] ?? 0,
      line[i + 1] ?? 0,
      meanAround(line, i, 3),
      ...seen.means,
    ],
    at.offset,
  );
}

function formValues({ text, form }: SentenceUnit): number[] {
  const tokens = Math.max(1, form.words + form.symbols);
  return [
    form.chars,
    form.words,
    form.form,
    form.mark,
    form.opener,
    form.capitals / tokens,
    form.caps / tokens,
    form.humps / tokens,
    form.digits / tokens,
    form.symbols / tokens,
    form.stops / tokens,
    form.commas / tokens,
    form.bars,
    form.addresses,
    form.chars / tokens,
    form.sentences,
    countOf(text, YOU) / tokens,
    countOf(text, WE) / tokens,
    ASK.test(text) ? 1 : 0,
    BROKEN.test(text) ? 1 : 0,
    form.form === 0 ? 1 : 0,
  ];
}

function countOf(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

/** Mean of the scores around, the unit itself left out. */
export function meanAround(scores: Float32Array, i: number, reach: number): number {
  let sum = 0;
  let count = 0;
  for (let k = Math.max(0, i - reach); k <= i + reach && k < scores.length; k++) {
    if (k === i) continue;
    sum += scores[k] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

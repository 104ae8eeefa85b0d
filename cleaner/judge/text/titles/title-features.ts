import { holdsDate, isDateLine } from "../../../text/lines/date-line.ts";
import { MARK } from "../../../text/sentences/tokens.ts";
import { HashCounts } from "../lines/hash-counts.ts";
import { fillLine, LINE_FEATURES, type LineField } from "../lines/line-features.ts";
import type { LineForm } from "../lines/line-form.ts";
import { NOTHING_TOLD, type Told, tellOf } from "./told.ts";

const OWN = [
  "probability",
  "probability-before",
  "probability-after",
  "probability-after-2",
  "probability-after-3",
  "lines-to-lead",
  "kept-before",
  "kept-next-10",
  "short-before-lead",
  "told",
  "told-mean",
  "told-often",
  "told-in-lead",
  "told-rank",
  "told-words",
  "best-since",
  "date-below",
  "later-copies",
  "said-above",
] as const;

/** What `fillTitles` writes: what is known of a line as one of its page, and how it stands to the page's own text. */
export const TITLE_FEATURES: readonly string[] = [...LINE_FEATURES, ...OWN];

/** Longer lines are no titles. */
const MAX_WORDS = 32;
const MAX_CHARS = 220;
/** So many words before a full stop are a sentence. */
const SENTENCE_WORDS = 12;
/** Below the lead this parts facts: "Moscow, Soviet Union | Communist Party". */
const BAR = /\s[|•]\s/;
/** A title stands above the lead, below menus that may be long; or a little below, where the lead is a notice. */
const ABOVE_LEAD = 250;
const BELOW_LEAD = 20;
/** Running text that is the page's own, as far as the classifier of lines knows. */
const OWN_TEXT = { words: 8, probability: 0.5 };
/** The first such line of so many words is the lead; so many of any length begin the text. */
const LEAD_WORDS = 18;
const LEADS = 3;
/** Labels between a title and the lead. */
const SHORT_WORDS = 3;
const FAR = 99;
const NEAR = 10;
/** When the page was written stands so many lines below its title. */
const DATED_BELOW = 4;
/** Where a page stands among others ("Home > Lamps > Lamps for rocks") is so many lines above its title. */
const PATH_ABOVE = 3;

/** The lines of a page that may be its title, and what they are measured by; read once per page. */
export interface TitleField {
  readonly lines: LineField;
  readonly texts: readonly string[];
  readonly probabilities: Float32Array;
  /** Indices of lines, in order. */
  readonly candidates: readonly number[];
  /** What the page's own text tells of each candidate. */
  readonly told: readonly Told[];
  /** Index of the first line of running text that is the page's own; -1 where there is none. */
  readonly lead: number;
  /** Words that are the page's own, each as likely as its line, above each line and above the end. */
  readonly own: Float64Array;
  /** Short lines, above each line and above the end. */
  readonly short: Float64Array;
}

/** Reads which lines may be titles, none where no text is known to be the page's own, and what that tells of them. `probabilities` are those of being content. */
export function readTitles(lines: LineField, probabilities: Float32Array, texts: readonly string[]): TitleField {
  const forms = lines.lines;
  const isOwn = ({ words }: LineForm, i: number) =>
    words >= OWN_TEXT.words && (probabilities[i] as number) > OWN_TEXT.probability;
  const lead = forms.findIndex((form, i) => form.words >= LEAD_WORDS && isOwn(form, i));
  const first = Math.max(0, lead - ABOVE_LEAD);
  const near = lead < 0 ? [] : forms.slice(first, lead + BELOW_LEAD);
  const candidates = near.flatMap((form, k) => {
    const text = texts[first + k] as string;
    return mayBeTitle(form, text) && !(first + k > lead && BAR.test(text)) ? [first + k] : [];
  });
  const counts = countOwnWords(forms, isOwn);
  return {
    lines,
    texts,
    probabilities,
    candidates,
    told: candidates.map((i) => tellOf(forms[i] as LineForm, counts)),
    lead,
    own: sumAbove(forms, ({ words }, i) => words * (probabilities[i] as number)),
    short: sumAbove(forms, ({ words }) => (words <= SHORT_WORDS ? 1 : 0)),
  };
}

function mayBeTitle({ words, chars, mark }: LineForm, text: string): boolean {
  if (words < 1 || words > MAX_WORDS || chars > MAX_CHARS || isDateLine(text)) return false;
  return mark !== MARK.stop || words < SENTENCE_WORDS;
}

/** How many lines of the page's own text say each word, and how many of the first ones. */
function countOwnWords(forms: readonly LineForm[], isOwn: (form: LineForm, i: number) => boolean) {
  const all = new HashCounts();
  const lead = new HashCounts();
  let leads = 0;
  for (const [i, form] of forms.entries()) {
    if (!isOwn(form, i)) continue;
    const isLead = leads++ < LEADS;
    for (let k = 0; k < form.hashes.length; k++) {
      all.add(form.hashes[k] as number, i);
      if (isLead) lead.add(form.hashes[k] as number, i);
    }
  }
  return { all, lead };
}

function sumAbove(forms: readonly LineForm[], measure: (form: LineForm, i: number) => number): Float64Array {
  const sums = new Float64Array(forms.length + 1);
  for (const [i, form] of forms.entries()) sums[i + 1] = (sums[i] as number) + measure(form, i);
  return sums;
}

/** `TITLE_FEATURES` of each candidate, row after row. */
export function fillTitles(titles: TitleField): Float32Array {
  const { candidates, lines, told } = titles;
  const rows = new Float32Array(candidates.length * TITLE_FEATURES.length);
  const ranks = ranksOf(told);
  let best = 0;
  for (const [k, i] of candidates.entries()) {
    const offset = k * TITLE_FEATURES.length;
    const tale = { ...(told[k] ?? NOTHING_TOLD), rank: ranks[k] as number, best };
    fillLine(lines, i, { into: rows, offset });
    rows.set([...around(titles, i), ...toldOf(tale), ...shown(titles, i)], offset + LINE_FEATURES.length);
    best = Math.max(best, tale.mean);
  }
  return rows;
}

/** How many candidates are told more of than each. */
function ranksOf(told: readonly Told[]): Float32Array {
  const sorted = told.map(({ mean }) => mean).sort((a, b) => b - a);
  const firsts = new Map<number, number>();
  sorted.forEach((mean, at) => {
    if (!firsts.has(mean)) firsts.set(mean, at);
  });
  return Float32Array.from(told, ({ mean }) => Math.min(FAR, firsts.get(mean) ?? FAR));
}

function around({ probabilities, lead, own, short }: TitleField, i: number): readonly number[] {
  const n = probabilities.length;
  const chance = (at: number) => (at < 0 || at >= n ? -1 : (probabilities[at] as number));
  const above = (sums: Float64Array, at: number) => sums[Math.min(n, at)] as number;
  return [
    ...[i, i - 1, i + 1, i + 2, i + 3].map(chance),
    Math.min(FAR, lead - i),
    above(own, i) / Math.max(1, above(own, n)),
    (above(own, i + 1 + NEAR) - above(own, i + 1)) / NEAR,
    lead <= i ? 0 : above(short, lead) - above(short, i + 1),
  ];
}

function toldOf(told: Told & { readonly rank: number; readonly best: number }): readonly number[] {
  const { some, mean, often, lead, words, rank, best } = told;
  return [some, mean, often, lead, rank, words, mean - best];
}

function shown({ texts, lines }: TitleField, i: number): readonly number[] {
  const text = texts[i] as string;
  const above = texts.slice(Math.max(0, i - PATH_ABOVE), i);
  const below = lines.lines.slice(i + 1, i + 1 + DATED_BELOW);
  return [
    below.some((line, k) => line.digits > 0 && line.chars <= MAX_CHARS && holdsDate(texts[i + 1 + k] as string))
      ? 1
      : 0,
    (lines.copies[i] as number) - 1 - (lines.earlier[i] as number),
    above.some((line) => line.length <= MAX_CHARS && line.includes(text)) ? 1 : 0,
  ];
}

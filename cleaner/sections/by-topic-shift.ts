import type { SectionBlock } from "../model/section-draft.ts";
import { splitSentences } from "../text/sentences/split-sentences.ts";
import { countWords } from "../text/words/words.ts";
import { calmGaps } from "./topic-shift/calm-gaps.ts";
import { type BoundaryPolicy, chooseBoundaries } from "./topic-shift/choose-boundaries.ts";
import { heldTogether, isLabel } from "./topic-shift/hold-together.ts";
import { scoreGaps } from "./topic-shift/score-gaps.ts";
import { readUnits } from "./topic-shift/units.ts";

/** Chosen by folds of hosts on web_dev (training/sections/TRIES.md). */
const POLICIES: Readonly<Record<"known" | "unknown", BoundaryPolicy>> = {
  known: { price: 0.22, weight: 0.4, nearness: 3, crowding: 0.2 },
  unknown: { price: 0.14, weight: 1, nearness: 3, crowding: 0.1 },
};

/** Fewer sentences than this have no sections worth telling apart. */
const MIN_SENTENCES = 8;

/**
 * Groups running text at the shifts of its topic, in reading order.
 *
 * Where paragraphs are unknown every block is a sentence; where they are known a block is a paragraph or a list item.
 * `titles` is "none" where the form would mark them, as HTML does.
 */
export function groupByTopicShift(
  kept: readonly SectionBlock[],
  paragraphs: "known" | "unknown",
  titles: Titles = "unmarked",
): readonly (readonly SectionBlock[])[] {
  const sentences = kept.flatMap(({ block }) =>
    paragraphs === "known" ? sentencesOf(block.text) : [{ text: block.text, maySplit: true, opensParagraph: false }],
  );
  if (sentences.length < MIN_SENTENCES) return [kept];
  const places = sentences.flatMap((sentence, i) => (sentence.maySplit ? [i] : []));
  const text = readUnits(sentences);
  const showsTitles = titles === "none" || (paragraphs === "known" && introduces(kept, 0));
  const extent = { sentences: sentences.length, places: places.length, paragraphs, showsTitles };
  const most = mostSections({ ...extent, isForeign: text.isForeign });
  const probability = calmGaps(scoreGaps(text, paragraphs), Math.max(LEAST_BOUNDARIES, most - 1));
  const maySplit = sentences.map((sentence) => sentence.maySplit);
  hearHeadings(kept, places, { probability, maySplit });
  for (const i of titles === "none" ? heldTogether(kept) : belowText(kept))
    holdAt(places[i] ?? 0, { probability, maySplit });
  return groupAt(kept, places, new Set(chooseBoundaries(probability, maySplit, POLICIES[paragraphs])));
}

/** Code, drawings and tables show what the text above them says, or stand below their title. */
function belowText(kept: readonly SectionBlock[]): readonly number[] {
  return kept.flatMap(({ block }, i) => (i > 0 && (block.kind === "code" || block.kind === "table") ? [i] : []));
}

/** What a form says of titles: it marks them and there are none, or it marks none. */
type Titles = "none" | "unmarked";

/** How long a text is, and what is known of it. */
interface Extent {
  readonly sentences: number;
  /** Where a section may start. */
  readonly places: number;
  readonly paragraphs: "known" | "unknown";
  /** In a language that the scorer did not learn. */
  readonly isForeign: boolean;
  /** Whether titles would be seen: the form marks them, or the text begins with one on a line of its own. */
  readonly showsTitles: boolean;
}

/** A boundary in doubt is always allowed for. */
const LEAST_BOUNDARIES = 0.5;
/** Of web_dev, texts whose paragraphs have more than two sentences have so many sections for each paragraph, and a quarter of the texts so many for each sentence. */
const FOREIGN = { perParagraph: 0.35, perSentence: 0.17 } as const;
/** The scorer learned from pages of four sections and more, without their headings. Whoever writes none where they could has not so many. */
const UNTITLED = { perParagraph: 0.4 } as const;

/** Sections that a text is expected to have at most, where the scorer would expect too many. */
function mostSections({ sentences, places, paragraphs, isForeign, showsTitles }: Extent): number {
  if (isForeign) return paragraphs === "known" ? FOREIGN.perParagraph * places : FOREIGN.perSentence * sentences;
  return showsTitles ? UNTITLED.perParagraph * places : Number.POSITIVE_INFINITY;
}

interface Sentence {
  readonly text: string;
  readonly maySplit: boolean;
  readonly opensParagraph: boolean;
}

function sentencesOf(text: string): readonly Sentence[] {
  return splitSentences(text, [0, text.length]).map(([start, end], i) => ({
    text: text.slice(start, end),
    maySplit: i === 0,
    opensParagraph: i === 0,
  }));
}

/** What a line that looks like a heading, with running text below it, is worth as a boundary; chosen on web_dev. */
const HEADING_PROBABILITY = 0.5;
/** From so many headings on, no further apart than this on average, other boundaries count for less. */
const MIN_HEADINGS = 3;
const MAX_WORDS_APART = 350;
const BESIDE_HEADINGS = 0.6;
/** A paragraph of fewer words may be one more label of a list. */
const MIN_INTRODUCED_WORDS = 15;

/** How likely a section begins with each sentence, and whether one may. */
interface Gaps {
  readonly probability: Float32Array;
  readonly maySplit: boolean[];
}

/** The scorer was trained on texts without headings, so that their form speaks here: they open sections and never close one. */
function hearHeadings(kept: readonly SectionBlock[], places: readonly number[], gaps: Gaps): void {
  const times = new Map<string, number>();
  for (const { block } of kept) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  const headings = kept.flatMap(({ block }, i) => (times.get(block.text) === 1 && introduces(kept, i) ? [i] : []));
  const words = kept.reduce((sum, { block }) => sum + countWords(block.text), 0);
  if (headings.length >= MIN_HEADINGS && words / headings.length <= MAX_WORDS_APART)
    for (let gap = 0; gap < gaps.probability.length; gap++)
      gaps.probability[gap] = (gaps.probability[gap] ?? 0) * BESIDE_HEADINGS;
  for (const i of headings) {
    const first = firstOfTitles(kept, i);
    const here = places[first] ?? 0;
    gaps.probability[here] = Math.max(gaps.probability[here] ?? 0, HEADING_PROBABILITY);
    for (const below of places.slice(first + 1, i + 2)) holdAt(below, gaps);
  }
}

function holdAt(gap: number, { probability, maySplit }: Gaps): void {
  probability[gap] = 0;
  maySplit[gap] = false;
}

/** "CHAPTER I.", "Part 2": a number that waits for its title. Other titles above one another are mostly labels of a list (web_dev). */
const CHAPTER_ALONE = /^\p{L}{2,12}\s(?:\d{1,4}|[IVXLC]{1,8})[.:]?$/u;

/** A chapter's number and the title below it belong together. */
function firstOfTitles(kept: readonly SectionBlock[], last: number): number {
  const before = kept[last - 1]?.block;
  return before?.kind === "heading" && CHAPTER_ALONE.test(before.text) ? last - 1 : last;
}

function introduces(kept: readonly SectionBlock[], i: number): boolean {
  const next = kept[i + 1]?.block;
  const block = kept[i]?.block;
  if (block === undefined || next === undefined || next.kind === "heading") return false;
  if (isLabel(block)) return next.kind === "list-item" || countWords(next.text) >= MIN_INTRODUCED_WORDS;
  if (block.kind !== "heading") return false;
  return countWords(next.text) >= MIN_INTRODUCED_WORDS;
}

/** `places[i]` is the sentence that block i starts with. */
function groupAt(
  kept: readonly SectionBlock[],
  places: readonly number[],
  starts: ReadonlySet<number>,
): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  for (const [i, item] of kept.entries()) {
    const last = groups.at(-1);
    if (last === undefined || starts.has(places[i] ?? -1)) groups.push([item]);
    else last.push(item);
  }
  return groups;
}

import type { Block } from "../model/block.ts";
import type { Page } from "../model/page.ts";
import type { SectionBlock, SectionDraft } from "../model/section-draft.ts";
import { outlineTitlesOf } from "../text/lines/outline-titles.ts";
import { isStatuteTitle } from "../text/lines/statute-title.ts";
import { isMarkedTitle } from "../text/lines/title-marks.ts";
import { groupByHeadings, hasHeadings } from "./by-headings.ts";
import { groupByTopicShift } from "./by-topic-shift.ts";
import { groupSentences } from "./group-sentences.ts";
import { joinSentences } from "./join-sentences.ts";
import { groupTerms } from "./key-terms/group-terms.ts";

const MAX_LEVEL = 6;

/** Formats that say what a heading is. */
const MARKED: ReadonlySet<Page["format"]> = new Set(["html", "markdown", "wikitext", "restructuredtext", "asciidoc"]);

/** Parts of a law or a contract: one alone may be quoted. */
const MIN_PARTS = 2;

/** Headings without a level of their own are taken for the web's usual section heading. */
const USUAL_LEVEL = 2;

/**
 * Topical sections in reading order: by headings where there are any, by shifts of topic where there are none; the
 * sentences of a dump, whose order is destroyed, are grouped by what they are about. `language`: the page's, in BCP 47.
 */
export function cutSections(kept: readonly SectionBlock[], page: Layout, language?: string): readonly SectionDraft[] {
  if (page.format === "dump") return groupDump(kept, language);
  const groups = groupsOf(kept, page);
  const topics = topicsOf(groups, language);
  const path: Heading[] = [];
  return groups.map((blocks, i) => ({ ...headingOf(blocks, path), topic: topics[i] ?? [], blocks }));
}

function topicsOf(
  groups: readonly (readonly SectionBlock[])[],
  language: string | undefined,
): readonly (readonly string[])[] {
  const texts = groups.map((group) => group.map(({ block }) => block.text));
  return groupTerms(texts, language);
}

type Layout = Pick<Page, "format" | "source" | "isCoarse">;

function groupsOf(kept: readonly SectionBlock[], page: Layout): readonly (readonly SectionBlock[])[] {
  const { format, isCoarse } = page;
  if (isCoarse === true) return groupByHeadings(kept);
  if (format === "prose") return groupByTopicShift(kept, "unknown").map((group) => joinSentences(group));
  const marksTitles = MARKED.has(format);
  const hasTitles = (marksTitles || hasMarkedTitles(kept, page)) && hasHeadings(kept);
  if (format === "code" || hasTitles) return groupByHeadings(kept);
  return groupByTopicShift(kept, "known", marksTitles ? "none" : "unmarked");
}

/** In plain text only a heading that is marked as one, or that the layout tells, is one for sure. */
function hasMarkedTitles(kept: readonly SectionBlock[], { source }: Layout): boolean {
  if (standAboveColumns(kept, source)) return true;
  const headings = kept.flatMap(({ block }) => (block.kind === "heading" ? [block] : []));
  if (headings.filter(({ text }) => isStatuteTitle(text)).length >= MIN_PARTS) return true;
  const outline = outlineTitlesOf(source);
  return headings.some(({ span }) => outline.has(span[0]) || isMarkedTitle(source.slice(...span)));
}

/** Where paragraphs are set to a column, so many short lines that stand alone above one, or above a sentence, are titles. */
const MIN_TITLES = 2;
/** Of the paragraphs that are longer than any column, most were wrapped. */
const MIN_WRAPPED = { paragraphs: 2, share: 0.8 } as const;
const MAX_COLUMN_CHARS = 100;
const SENTENCE_END = /[.!?:]["”’)]?$/;

function standAboveColumns(kept: readonly SectionBlock[], source: string): boolean {
  const long = kept.filter(({ block }) => block.kind === "paragraph" && block.text.length > MAX_COLUMN_CHARS);
  const wrapped = long.filter(({ block }) => isWrapped(block, source)).length;
  if (wrapped < Math.max(MIN_WRAPPED.paragraphs, long.length * MIN_WRAPPED.share)) return false;
  const titles = kept.filter(({ block }, i) => {
    const below = kept[i + 1]?.block;
    if (block.kind !== "heading" || !block.opensParagraph || below?.kind !== "paragraph") return false;
    return below.opensParagraph && (SENTENCE_END.test(below.text) || isWrapped(below, source));
  });
  return titles.length >= MIN_TITLES;
}

/** Whether a text was put together from several lines. */
function isWrapped({ span }: Block, source: string): boolean {
  const end = source.indexOf("\n", span[0]);
  return end !== -1 && end < span[1];
}

function groupDump(kept: readonly SectionBlock[], language: string | undefined): readonly SectionDraft[] {
  const groups = groupSentences(kept);
  const topics = topicsOf(groups, language);
  return groups.map((group, i) => ({ topic: topics[i] ?? [], headingPath: [], blocks: joinSentences(group) }));
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The heading that opens these blocks, and the path of headings down to it; `path` is carried from section to section. */
function headingOf(
  blocks: readonly SectionBlock[],
  path: Heading[],
): Pick<SectionDraft, "heading" | "level" | "headingPath"> {
  const first = blocks[0]?.block;
  if (first?.kind !== "heading") return { headingPath: path.map(({ text }) => text) };
  const level = Math.min(first.level ?? USUAL_LEVEL, MAX_LEVEL);
  while ((path.at(-1)?.level ?? 0) >= level) path.pop();
  path.push({ level, text: first.text });
  return { heading: first.text, level, headingPath: path.map(({ text }) => text) };
}

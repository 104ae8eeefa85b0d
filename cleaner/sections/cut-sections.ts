import type { PageFormat } from "../model/page.ts";
import type { SectionBlock, SectionDraft } from "../model/section-draft.ts";
import { groupByHeadings, hasHeadings } from "./by-headings.ts";
import { groupByTopicShift } from "./by-topic-shift.ts";
import { groupSentences } from "./group-sentences.ts";
import { groupTerms } from "./group-terms.ts";
import { joinSentences } from "./join-sentences.ts";
import { keyTerms } from "./key-terms.ts";

const MAX_LEVEL = 6;

/** Headings without a level of their own are taken for the web's usual section heading. */
const USUAL_LEVEL = 2;

/**
 * Topical sections in reading order: by headings where there are any, by shifts of topic where there are none; the
 * sentences of a dump, whose order is destroyed, are grouped by what they are about.
 */
export function cutSections(kept: readonly SectionBlock[], format: PageFormat): readonly SectionDraft[] {
  if (format === "dump") return groupDump(kept);
  const path: Heading[] = [];
  return groupsOf(kept, format).map((blocks) => draftOf(blocks, path));
}

function groupsOf(kept: readonly SectionBlock[], format: PageFormat): readonly (readonly SectionBlock[])[] {
  if (format === "prose") return groupByTopicShift(kept, "unknown").map((group) => joinSentences(group));
  if (format === "code" || hasHeadings(kept)) return groupByHeadings(kept);
  return groupByTopicShift(kept, "known");
}

function groupDump(kept: readonly SectionBlock[]): readonly SectionDraft[] {
  const groups = groupSentences(kept);
  const topics = groupTerms(groups.map((group) => group.map(({ block }) => block.text)));
  return groups.map((group, i) => ({ topic: topics[i] ?? [], headingPath: [], blocks: joinSentences(group) }));
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

function draftOf(blocks: readonly SectionBlock[], path: Heading[]): SectionDraft {
  const topic = keyTerms(blocks.map(({ block }) => block.text));
  const first = blocks[0]?.block;
  if (first?.kind !== "heading") return { topic, headingPath: path.map(({ text }) => text), blocks };
  const level = Math.min(first.level ?? USUAL_LEVEL, MAX_LEVEL);
  while ((path.at(-1)?.level ?? 0) >= level) path.pop();
  path.push({ level, text: first.text });
  return { heading: first.text, level, topic, headingPath: path.map(({ text }) => text), blocks };
}

import type { SectionBlock, SectionDraft } from "../model/section-draft.ts";
import { keyTerms } from "./key-terms.ts";

const MAX_LEVEL = 6;

/** Topical sections in reading order: a heading opens one. */
export function cutSections(kept: readonly SectionBlock[]): readonly SectionDraft[] {
  const groups: SectionBlock[][] = [];
  for (const item of kept) {
    const last = groups.at(-1);
    if (last === undefined || (item.block.kind === "heading" && last.some(({ block }) => block.kind !== "heading")))
      groups.push([item]);
    else last.push(item);
  }
  const path: { level: number; text: string }[] = [];
  return groups.map((blocks) => draftOf(blocks, path));
}

function draftOf(blocks: readonly SectionBlock[], path: { level: number; text: string }[]): SectionDraft {
  const topic = keyTerms(blocks.map(({ block }) => block.text));
  const first = blocks[0]?.block;
  if (first?.kind !== "heading") return { topic, headingPath: path.map(({ text }) => text), blocks };
  const level = Math.min(first.level ?? 2, MAX_LEVEL);
  while ((path.at(-1)?.level ?? 0) >= level) path.pop();
  path.push({ level, text: first.text });
  return { heading: first.text, level, topic, headingPath: path.map(({ text }) => text), blocks };
}

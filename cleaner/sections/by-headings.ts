import type { SectionBlock } from "../model/section-draft.ts";

/** A heading opens a section, unless it follows another heading directly: then it is a subtitle, or its section is empty. */
export function groupByHeadings(kept: readonly SectionBlock[]): readonly (readonly SectionBlock[])[] {
  const groups: SectionBlock[][] = [];
  for (const item of kept) {
    const last = groups.at(-1);
    if (last === undefined || (item.block.kind === "heading" && last.some(({ block }) => block.kind !== "heading")))
      groups.push([item]);
    else last.push(item);
  }
  return groups;
}

/** Guessed headings (those without a level) are believed when there are two, and most of them introduce something. */
const MIN_GUESSED = 2;
const INTRODUCING_SHARE = 0.6;

/** Whether a page's headings can be trusted to tell its sections apart. */
export function hasHeadings(kept: readonly SectionBlock[]): boolean {
  let guessed = 0;
  let introducing = 0;
  for (const [i, { block }] of kept.entries()) {
    if (block.kind !== "heading") continue;
    if (block.level !== undefined) return true;
    guessed++;
    const next = kept[i + 1]?.block.kind;
    if (next !== undefined && next !== "heading") introducing++;
  }
  return introducing >= MIN_GUESSED && introducing >= guessed * INTRODUCING_SHARE;
}

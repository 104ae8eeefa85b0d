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

/** Whether a page has headings at all. */
export function hasHeadings(kept: readonly SectionBlock[]): boolean {
  return kept.some(({ block }) => block.kind === "heading");
}

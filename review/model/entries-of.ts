import type { CleanDocument, DocumentBlock, Removed } from "../../cleaner/index.ts";

/** One block of the page as it was, and what became of it. */
export type Entry =
  | { readonly fate: "kept"; readonly id: string; readonly block: DocumentBlock }
  | { readonly fate: "removed"; readonly id: string; readonly removed: Removed };

/** The page as it was, rebuilt from its document alone: kept and removed blocks in the order of the source. */
export function entriesOf({ sections, removed }: CleanDocument): readonly Entry[] {
  const kept = sections.flatMap(({ blocks }) =>
    blocks.map((block): Entry => ({ fate: "kept", id: `b${block.span[0]}-${block.id}`, block })),
  );
  const gone = removed.map((row, index): Entry => ({ fate: "removed", id: `r${index}`, removed: row }));
  return [...kept, ...gone].sort((a, b) => spanOf(a)[0] - spanOf(b)[0] || spanOf(a)[1] - spanOf(b)[1]);
}

/** Where an entry stands in the decoded source. */
export function spanOf(entry: Entry): readonly [number, number] {
  return entry.fate === "kept" ? entry.block.span : entry.removed.span;
}

/** The words of an entry. */
export function textOf(entry: Entry): string {
  return entry.fate === "kept" ? entry.block.text : entry.removed.text;
}

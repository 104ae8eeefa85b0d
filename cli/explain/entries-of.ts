import type { CleanDocument, DocumentBlock, Removed } from "../../cleaner/index.ts";

/** One block of the page and what became of it. */
export type Entry =
  | ({ readonly fate: "kept" } & Omit<DocumentBlock, "id" | "html">)
  | ({ readonly fate: "removed" } & Removed);

/** Every block of the page, kept and removed, in the order of the source, whatever order the sections have. */
export function entriesOf({ sections, removed }: CleanDocument): readonly Entry[] {
  const kept = sections.flatMap(({ blocks }) =>
    blocks.map(({ id: _id, html: _html, ...block }): Entry => ({ fate: "kept", ...block })),
  );
  return [...kept, ...removed.map((block): Entry => ({ fate: "removed", ...block }))].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
}

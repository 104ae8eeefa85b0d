import type { Layer } from "../../cleaner/index.ts";
import { type Entry, textOf } from "./entries-of.ts";

/** Which blocks of a page a person wants to see. */
export interface EntryFilter {
  /** Layers that are left out. */
  readonly without: ReadonlySet<Layer>;
  /** Only removals of this rule; empty for all. */
  readonly rule: string;
  /** Only blocks with these words; empty for all. */
  readonly words: string;
}

/** Shows everything. */
export const NO_FILTER: EntryFilter = { without: new Set(), rule: "", words: "" };

/** The entries that pass. Kept blocks pass any filter by layer or rule: they are what removals stand among. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): readonly Entry[] {
  const words = filter.words.trim().toLowerCase();
  return entries.filter((entry) => {
    if (words !== "" && !textOf(entry).toLowerCase().includes(words)) return false;
    if (entry.fate === "kept") return true;
    const { layer, rule } = entry.removed;
    return !filter.without.has(layer) && (filter.rule === "" || filter.rule === rule);
  });
}

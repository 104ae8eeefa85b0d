import { useMemo, useState } from "preact/hooks";
import type { CleanDocument } from "../../cleaner/index.ts";
import { entriesOf } from "../model/entries-of.ts";
import { filterEntries, NO_FILTER } from "../model/filter-entries.ts";
import { CleanSide } from "./clean-side.tsx";
import { EntryFields } from "./entry-fields.tsx";
import { linkSides } from "./link-sides.ts";
import { OriginalSide } from "./original-side.tsx";
import { PageFacts } from "./page-facts.tsx";
import { useNarrow } from "./use-narrow.ts";

type Side = "original" | "clean";

/** A cleaned page: the original with its removals beside the clean sections; on narrow windows one of the two. */
export function DocumentView({ document }: { readonly document: CleanDocument }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [side, setSide] = useState<Side>("original");
  const isNarrow = useNarrow();
  const entries = useMemo(() => entriesOf(document), [document]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  return (
    <article {...linkSides(setSide)}>
      <PageFacts document={document} />
      <EntryFields {...{ removed: document.removed, filter, setFilter }} />
      {isNarrow && <SideSwitch {...{ side, setSide }} />}
      <div class="sides" lang={document.metadata.language}>
        {(!isNarrow || side === "original") && <OriginalSide entries={shown} words={filter.words} />}
        {(!isNarrow || side === "clean") && <CleanSide sections={document.sections} words={filter.words} />}
      </div>
    </article>
  );
}

function SideSwitch({ side, setSide }: { readonly side: Side; readonly setSide: (side: Side) => void }) {
  return (
    <fieldset class="switch" aria-label="Side">
      {(["original", "clean"] as const).map((name) => (
        <button key={name} type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
          {name === "original" ? "Original" : "Clean"}
        </button>
      ))}
    </fieldset>
  );
}

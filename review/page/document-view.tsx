import { useMemo, useState } from "preact/hooks";
import type { CleanDocument, SourceView } from "../../cleaner/index.ts";
import { entriesOf } from "../model/entries-of.ts";
import { filterEntries, NO_FILTER } from "../model/filter-entries.ts";
import type { PageSetup } from "../model/page-setup.ts";
import { CleanSide } from "./clean-side.tsx";
import { EntryFields } from "./entry-fields.tsx";
import { FrameSide } from "./frame-side.tsx";
import { HostMarks } from "./host-marks.tsx";
import { linkSides } from "./link-sides.ts";
import { OriginalSide } from "./original-side.tsx";
import { PageFacts } from "./page-facts.tsx";
import { type MarkDesk, MarkDeskProvider, type Marks } from "./use-marks.ts";
import { useNarrow } from "./use-narrow.ts";

type Side = "original" | "clean";
/** The original block by block, or as its own HTML in a frame. */
type Face = "blocks" | "frame";

const SIDES = [
  ["original", "Original"],
  ["clean", "Clean"],
] as const;
const FACES = [
  ["blocks", "Blocks"],
  ["frame", "Page"],
] as const;

interface DocumentViewProps {
  readonly setup: PageSetup;
  readonly document: CleanDocument;
  readonly host: string;
  readonly marks: Marks;
  /** The page itself; absent where it is not at hand. */
  readonly source: (() => Promise<SourceView>) | undefined;
}

/** A cleaned page: the original with its removals beside the clean sections; on narrow windows one of the two. */
export function DocumentView({ setup, document, host, marks, source }: DocumentViewProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [side, setSide] = useState<Side>("original");
  const [face, setFace] = useState<Face>("blocks");
  const [said, say] = useState("");
  const isNarrow = useNarrow();
  const entries = useMemo(() => entriesOf(document), [document]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  const desk = useMemo<MarkDesk>(
    () => ({ host, marks, say, source: async () => await source?.() }),
    [host, marks, source],
  );
  const frame = face === "frame" ? source : undefined;
  return (
    <MarkDeskProvider value={desk}>
      <article {...linkSides(setSide)}>
        <PageFacts document={document} />
        <p class="said" role="status">
          {said}
        </p>
        <HostMarks setup={setup} />
        <EntryFields {...{ removed: document.removed, filter, setFilter }} />
        {source !== undefined && document.source.format === "html" && (
          <Switch label="Original as" names={FACES} chosen={face} choose={setFace} />
        )}
        {isNarrow && <Switch label="Side" names={SIDES} chosen={side} choose={setSide} />}
        <div class="sides" lang={document.metadata.language}>
          {(!isNarrow || side === "original") &&
            (frame === undefined ? (
              <OriginalSide entries={shown} words={filter.words} />
            ) : (
              <FrameSide title={document.metadata.title} load={frame} />
            ))}
          {(!isNarrow || side === "clean") && <CleanSide sections={document.sections} words={filter.words} />}
        </div>
      </article>
    </MarkDeskProvider>
  );
}

interface SwitchProps<Name extends string> {
  readonly label: string;
  readonly names: readonly (readonly [Name, string])[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
}

function Switch<Name extends string>({ label, names, chosen, choose }: SwitchProps<Name>) {
  return (
    <fieldset class="switch" aria-label={label}>
      {names.map(([name, says]) => (
        <button key={name} type="button" aria-pressed={chosen === name} onClick={() => choose(name)}>
          {says}
        </button>
      ))}
    </fieldset>
  );
}

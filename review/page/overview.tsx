import { useEffect, useRef, useState } from "preact/hooks";
import { sentenceOf, speedOf, spreadOfConfidence, spreadOfKept } from "../model/count-rows.ts";
import type { RowQuery } from "../model/find-rows.ts";
import type { ReviewRow } from "../model/review-row.ts";
import { DropZone } from "./drop-zone.tsx";
import { Histogram } from "./histogram.tsx";
import { HostTable } from "./host-table.tsx";
import { QueryFields } from "./query-fields.tsx";
import { RowLink } from "./row-link.tsx";
import type { Shelf } from "./shelf.ts";
import { useKeys } from "./use-keys.ts";
import { useNarrow } from "./use-narrow.ts";
import { VirtualList } from "./virtual-list.tsx";

const ROW_PIXELS = { wide: 57, narrow: 88 } as const;

interface OverviewProps {
  readonly shelf: Shelf;
  readonly rows: readonly ReviewRow[];
  readonly found: readonly ReviewRow[];
  readonly query: RowQuery;
  readonly setQuery: (query: RowQuery) => void;
  readonly keys: "on" | "off";
  /** A page that the address names and that is not there. */
  readonly missing: string | undefined;
}

/** All pages of a run: how they came out, and a way to each. */
export function Overview({ shelf, rows, found, query, setQuery, keys, missing }: OverviewProps) {
  const rowHeight = useNarrow() ? ROW_PIXELS.narrow : ROW_PIXELS.wide;
  const setCursor = useCursor(found, rowHeight);
  useKeys({ j: () => setCursor(1), k: () => setCursor(-1) }, keys);
  return (
    <div class="overview">
      <h1>{sentenceOf(rows)}</h1>
      {missing !== undefined && rows.length > 0 && <p>There is no page {missing} here.</p>}
      {shelf.setup.mode === "live" && <DropZone ingestUrl={shelf.setup.ingestUrl} />}
      {rows.length > 0 && (
        <div class="spreads">
          <Histogram title="Confidence" bins={spreadOfConfidence(rows)} />
          <Histogram title="Share kept" bins={spreadOfKept(rows)} />
          <Legend />
          <Speed rows={rows} />
        </div>
      )}
      <HostTable rows={rows} />
      <QueryFields {...{ rows, query, setQuery }} />
      <p class="count" role="status">
        {found.length === rows.length
          ? `${rows.length.toLocaleString("en")} pages`
          : `${found.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")} pages`}
      </p>
      <VirtualList
        items={found}
        keyOf={(row) => row.at}
        draw={(row) => <RowLink row={row} />}
        rowHeight={rowHeight}
        label="Pages"
      />
    </div>
  );
}

function Speed({ rows }: Pick<OverviewProps, "rows">) {
  const speed = speedOf(rows);
  if (speed === undefined) return null;
  const ms = (time: number) => `${Math.round(time).toLocaleString("en")} ms`;
  return (
    <p class="speed">
      Half of the pages took at most <strong>{ms(speed.median)}</strong>, 95 of 100 at most{" "}
      <strong>{ms(speed.slow)}</strong>
    </p>
  );
}

function Legend() {
  return (
    <ul class="legend" aria-label="Colours of the bars">
      {["kept", "removed", "hidden"].map((name) => (
        <li key={name}>
          <span class={`swatch ${name}`} /> {name}
        </li>
      ))}
    </ul>
  );
}

/** Moves a cursor along the rows and puts the focus there, on rows too that are not drawn yet. */
function useCursor(found: readonly ReviewRow[], rowHeight: number): (step: number) => void {
  const at = useRef(-1);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (moves > 0) document.querySelector<HTMLElement>(`.rows [aria-posinset="${at.current + 1}"] a`)?.focus();
  }, [moves]);
  return (step) => {
    const focused = document.activeElement?.closest("[aria-posinset]")?.getAttribute("aria-posinset");
    const from = focused === null || focused === undefined ? at.current : Number(focused) - 1;
    at.current = Math.max(0, Math.min(found.length - 1, from + step));
    const list = document.querySelector(".rows")?.getBoundingClientRect().top ?? 0;
    const top = list + at.current * rowHeight;
    if (top < rowHeight * 2 || top > innerHeight - rowHeight * 2) scrollBy(0, top - innerHeight / 2);
    // Drawn by the scroll's own event first, focused after it.
    requestAnimationFrame(() => requestAnimationFrame(() => setMoves((count) => count + 1)));
  };
}

import { useEffect, useMemo, useState } from "preact/hooks";
import { findRows, NO_QUERY } from "../model/find-rows.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { Overview } from "./overview.tsx";
import { PageView } from "./page-view.tsx";
import type { Shelf } from "./shelf.ts";
import { ThemeButton } from "./theme-button.tsx";
import { useKeys } from "./use-keys.ts";
import { useLiveRows } from "./use-live-rows.ts";
import { useMarks } from "./use-marks.ts";
import { addressOf, useRoute } from "./use-route.ts";

/** The whole page: an overview of the run, or one page of it, and the keys that lead around. */
export function App({ shelf }: { readonly shelf: Shelf }) {
  const { rows, trouble } = useLiveRows(shelf);
  const marks = useMarks(shelf);
  const [query, setQuery] = useState(NO_QUERY);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [keys, setKeys] = useState<"on" | "off">("on");
  const at = useRoute();
  const found = useMemo(() => findRows(rows, query), [rows, query]);
  const shown = rows.find((row) => row.at === at);
  const index = shown === undefined ? -1 : found.indexOf(shown);
  const go = (step: number) => {
    const row = found[index + step];
    if (row !== undefined) location.hash = addressOf(row.at);
  };
  const inPage = { j: () => go(1), k: () => go(-1), o: toOverview };
  useKeys({ "?": () => setHelpOpen(true), "/": focusSearch, ...(shown === undefined ? {} : inPage) }, keys);
  useEffect(() => scrollTo(0, 0), [at]);
  return (
    <>
      <header class="bar">
        <a class="brand" href="#overview">
          Winnow
        </a>
        <span class="where">{shown === undefined ? "review" : `${index + 1} of ${found.length}`}</span>
        <ThemeButton />
        <button type="button" class="plain" onClick={() => setHelpOpen(true)}>
          Help <kbd>?</kbd>
        </button>
      </header>
      <p class={trouble === "" ? "trouble quiet" : "trouble"} role="status">
        {trouble}
      </p>
      <main>
        {shown === undefined ? (
          <Overview {...{ shelf, rows, found, query, setQuery, keys, missing: at }} />
        ) : (
          <PageView key={shown.at} {...{ shelf, row: shown, marks, go, keys }} />
        )}
      </main>
      <HelpDialog {...{ isOpen: isHelpOpen, close: () => setHelpOpen(false), keys, setKeys }} />
    </>
  );
}

function toOverview(): void {
  location.hash = "#overview";
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
}

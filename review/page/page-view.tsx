import { useEffect, useMemo, useState } from "preact/hooks";
import type { CleanDocument, Rejection } from "../../cleaner/index.ts";
import type { ReviewRow } from "../model/review-row.ts";
import { DocumentView } from "./document-view.tsx";
import type { Shelf } from "./shelf.ts";
import { useKeys } from "./use-keys.ts";
import type { Marks } from "./use-marks.ts";

interface PageViewProps {
  readonly shelf: Shelf;
  readonly row: ReviewRow;
  readonly marks: Marks;
  readonly go: (step: number) => void;
  readonly keys: "on" | "off";
}

/** One page: opens its document, anew when it was cleaned again, and shows it or says why it can't. */
export function PageView({ shelf, row, marks, go, keys }: PageViewProps) {
  const [page, setPage] = useState<CleanDocument | Rejection>();
  const [fault, setFault] = useState("");
  useEffect(() => {
    let isWanted = true;
    shelf.open(row).then(
      (opened) => {
        if (!isWanted) return;
        setPage(opened);
        setFault("");
      },
      (error: unknown) => isWanted && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [row]);
  const source = useMemo(() => (shelf.hasSource(row) ? () => shelf.source(row) : undefined), [row]);
  const host = row.fate === "cleaned" ? row.host : "";
  useKeys({ n: () => focusRemoval(1), p: () => focusRemoval(-1), m: openMark }, keys);
  return (
    <>
      <nav class="turn" aria-label="Pages">
        <a href="#overview">All pages</a>
        <span class="spring" />
        <button type="button" class="plain" onClick={() => go(-1)}>
          Previous <kbd>k</kbd>
        </button>
        <button type="button" class="plain" onClick={() => go(1)}>
          Next <kbd>j</kbd>
        </button>
      </nav>
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {page !== undefined &&
        ("code" in page ? (
          <RejectionView rejection={page} />
        ) : (
          <DocumentView {...{ setup: shelf.setup, document: page, host, marks, source }} />
        ))}
    </>
  );
}

function RejectionView({ rejection }: { readonly rejection: Rejection }) {
  return (
    <article class="rejection">
      <h1>{rejection.source.key}</h1>
      <p>
        <strong>Rejected: {rejection.code}.</strong> {rejection.detail}
      </p>
      <p class="facts">{rejection.source.bytes.toLocaleString("en")} bytes</p>
    </article>
  );
}

/** Moves the focus along the removals that are shown, starting from where the reader is. */
function focusRemoval(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-removal]")];
  const focused = all.indexOf(document.activeElement as HTMLElement);
  const next = focused === -1 ? nearest(all, step) : focused + step;
  const removal = all[Math.max(0, Math.min(all.length - 1, next))];
  removal?.focus({ preventScroll: true });
  removal?.scrollIntoView({ block: "center" });
}

/** Opens what marks the block that has the focus. */
function openMark(): void {
  document.activeElement?.closest(".entry")?.querySelector<HTMLElement>("[data-mark]")?.click();
}

function nearest(all: readonly HTMLElement[], step: 1 | -1): number {
  const below = all.findIndex((removal) => removal.getBoundingClientRect().top > 0);
  if (below === -1) return all.length - 1;
  return step === 1 ? below : below - 1;
}

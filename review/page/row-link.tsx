import type { CleanedRow, ReviewRow } from "../model/review-row.ts";
import { SharesBar } from "./shares-bar.tsx";
import { addressOf } from "./use-route.ts";

/** One page in the overview, and the way to it. */
export function RowLink({ row }: { readonly row: ReviewRow }) {
  const isRejected = row.fate === "rejected";
  return (
    <a class={isRejected ? "row rejected" : "row"} href={addressOf(row.at)}>
      <span class="name">
        <bdi class="title">{isRejected || row.title === "" ? lastOf(row.key) : row.title}</bdi>
        <span class="key">{row.key}</span>
      </span>
      {isRejected ? <span class="code">rejected: {row.code}</span> : <Numbers row={row} />}
    </a>
  );
}

function Numbers({ row }: { readonly row: CleanedRow }) {
  return (
    <>
      <span class="type">{row.pageType}</span>
      <span class="language">{row.language}</span>
      <SharesBar chars={row.chars} />
      <span class={row.confidence < DOUBTFUL ? "confidence doubtful" : "confidence"}>
        <span class="sr">confidence </span>
        {row.confidence.toFixed(2)}
      </span>
      <span class="ms">{row.ms === undefined ? "" : `${Math.round(row.ms)} ms`}</span>
    </>
  );
}

/** Confidence below which a page is worth a look. */
const DOUBTFUL = 0.6;

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

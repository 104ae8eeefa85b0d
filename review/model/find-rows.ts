import type { CleanedRow, ReviewRow } from "./review-row.ts";

/** What a person asked of the overview; empty strings ask nothing. */
export interface RowQuery {
  readonly words: string;
  readonly pageType: string;
  readonly language: string;
  /** "cleaned", or the code of a rejection. */
  readonly fate: string;
  readonly sort: SortName;
}

/** Ways to order the overview, as people call them. Rejected pages come last where a row has no such number. */
export const SORTS = {
  run: "As in the run",
  doubtful: "Lowest confidence first",
  removed: "Most removed first",
  hidden: "Most hidden first",
  long: "Most text kept first",
  slow: "Slowest first",
  name: "By name",
} as const;

/** A name in `SORTS`. */
export type SortName = keyof typeof SORTS;

/** Asks nothing. */
export const NO_QUERY: RowQuery = { words: "", pageType: "", language: "", fate: "", sort: "run" };

/** The rows that a query asks for, in its order; rows of equal rank keep theirs. */
export function findRows(rows: readonly ReviewRow[], query: RowQuery): readonly ReviewRow[] {
  const words = query.words.trim().toLowerCase();
  const found = rows.filter(
    (row) =>
      (words === "" || searchedText(row).includes(words)) &&
      (query.fate === "" || query.fate === fateOf(row)) &&
      (query.pageType === "" || (row.fate === "cleaned" && row.pageType === query.pageType)) &&
      (query.language === "" || (row.fate === "cleaned" && row.language === query.language)),
  );
  return sortRows(found, query.sort);
}

/** "cleaned", or why not. */
export function fateOf(row: ReviewRow): string {
  return row.fate === "cleaned" ? "cleaned" : row.code;
}

/** The share of a page's characters, 0 to 1; 0 for a page without any. */
export function shareOf(part: number, { total }: { readonly total: number }): number {
  return total === 0 ? 0 : part / total;
}

function searchedText(row: ReviewRow): string {
  const said = row.fate === "cleaned" ? [row.title, row.host] : [row.code, row.detail];
  return [row.key, ...said].join(" ").toLowerCase();
}

const RANKS: Readonly<Record<Exclude<SortName, "run" | "name" | "slow">, (row: CleanedRow) => number>> = {
  doubtful: (row) => row.confidence,
  removed: (row) => -shareOf(row.chars.removed, row.chars),
  hidden: (row) => -shareOf(row.chars.hidden, row.chars),
  long: (row) => -row.chars.kept,
};

function sortRows(rows: readonly ReviewRow[], sort: SortName): readonly ReviewRow[] {
  if (sort === "run") return rows;
  if (sort === "name") return rows.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const rank = (row: ReviewRow) =>
    sort === "slow" ? -(row.ms ?? 0) : row.fate === "cleaned" ? RANKS[sort](row) : Number.MAX_VALUE;
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

import { type CleanDocument, hostOf, type Layer, type PageType, type Rejection } from "../../cleaner/index.ts";

/** What the overview says of one page, cleaned or rejected. */
export type ReviewRow = CleanedRow | RejectedRow;

interface RowBasics {
  /** Ingest key; what a person calls the page. */
  readonly key: string;
  /** Where its document is: the number of its data script in a file, the output key on a live page. Unique. */
  readonly at: string;
  /** Milliseconds that cleaning took, where somebody measured. */
  readonly ms?: number;
}

/** A page that became a document. */
export interface CleanedRow extends RowBasics {
  readonly fate: "cleaned";
  readonly title: string;
  readonly host: string;
  readonly pageType: PageType;
  /** BCP 47; empty where unknown. */
  readonly language: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Non-white-space characters. */
  readonly chars: CleanDocument["quality"]["chars"];
  /** Removed blocks by layer; layers without any are left out. */
  readonly layers: Partial<Record<Layer, number>>;
  /** Removed blocks by rule. */
  readonly rules: Readonly<Record<string, number>>;
}

/** A page that could not be cleaned. */
export interface RejectedRow extends RowBasics {
  readonly fate: "rejected";
  readonly code: Rejection["code"];
  readonly detail: string;
}

/** The row of a document or a rejection that lies at `at`. */
export function rowOf(page: CleanDocument | Rejection, at: string): ReviewRow {
  if ("code" in page) {
    return { fate: "rejected", key: page.source.key, at, code: page.code, detail: page.detail };
  }
  const { metadata, source, quality, removed } = page;
  return {
    fate: "cleaned",
    key: source.key,
    at,
    title: metadata.title,
    host: hostOf(page),
    pageType: metadata.pageType,
    language: metadata.language ?? "",
    confidence: quality.confidence,
    chars: quality.chars,
    layers: countEach(removed.map(({ layer }) => layer)),
    rules: countEach(removed.map(({ rule }) => rule)),
  };
}

function countEach<Name extends string>(
  names: readonly Name[],
): Partial<Record<Name, number>> & Record<string, number> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Rebuilt from the map's own names, so its keys are just those of `Name`.
  return Object.fromEntries(counts) as Partial<Record<Name, number>> & Record<string, number>;
}

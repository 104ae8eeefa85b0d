import type { CleanDocument, Outcome } from "../../cleaner/index.ts";
import { diffWords, hostOf, type WordDiff } from "./diff-words.ts";

/** What cleaning again would change, for one host and page type, or in all. */
export interface DiffRow extends WordDiff {
  readonly host: string;
  readonly pageType: string;
  readonly pages: number;
  readonly changed: number;
}

/** Adds up differences by host and page type. */
export class DiffTally {
  readonly #rows = new Map<string, DiffRow>();
  /** Pages that would become a document, or a rejection. */
  documentsGained = 0;
  documentsLost = 0;

  /** Compares what is stored of a page (nothing, a document or a rejection) with what it would be now. */
  add(stored: object | undefined, outcome: Outcome): void {
    const before = asDocument(stored);
    const after = outcome.kind === "cleaned" ? outcome.document : undefined;
    if (before === undefined && after !== undefined) this.documentsGained += 1;
    if (before !== undefined && after === undefined) this.documentsLost += 1;
    const document = after ?? before;
    const [host, pageType] =
      document === undefined ? ["-", "rejected"] : [hostOf(document), document.metadata.pageType];
    const { gained, lost } = diffWords(before?.text ?? "", after?.text ?? "");
    const key = JSON.stringify([host, pageType]);
    const row = this.#rows.get(key) ?? { host, pageType, pages: 0, changed: 0, gained: 0, lost: 0 };
    this.#rows.set(key, {
      ...row,
      pages: row.pages + 1,
      changed: row.changed + (gained + lost > 0 ? 1 : 0),
      gained: row.gained + gained,
      lost: row.lost + lost,
    });
  }

  /** Most changed first. */
  rows(): readonly DiffRow[] {
    return [...this.#rows.values()].sort(
      (a, b) => b.gained + b.lost - (a.gained + a.lost) || (a.host < b.host ? -1 : 1),
    );
  }
}

function asDocument(stored: object | undefined): CleanDocument | undefined {
  // Written by the clean function: what has sections is a document, what has none is a rejection.
  return stored !== undefined && "sections" in stored ? (stored as CleanDocument) : undefined;
}

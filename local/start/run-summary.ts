import type { ArchiveLine, PipelineEvent } from "../pipeline/index.ts";

/** Adds up what a run came to. */
export class RunSummary {
  readonly #startedAt: number;
  /** By key: a page that is cleaned twice counts once, as what it was last. */
  readonly #fates = new Map<string, string>();
  /** By key of the archive: entries that were rejected in it and are no pages of their own. */
  readonly #refused = new Map<string, number>();
  #failures = 0;

  /** Milliseconds since 1970. */
  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  hear(event: PipelineEvent): void {
    if (event.kind === "page" && (event.page.fate === "cleaned" || event.page.fate === "rejected")) {
      this.#fates.set(event.page.key, event.page.fate === "cleaned" ? "cleaned" : event.page.code);
    }
    if (event.kind === "archive") this.#hearArchive(event.archive);
    if (event.kind === "dead-letters") this.#failures += event.keys.length;
    if (event.kind === "upload" && event.upload.fate === "failed") this.#failures += 1;
  }

  #hearArchive({ key, fate, code, counts }: ArchiveLine): void {
    if (fate === "rejected") this.#fates.set(key, code ?? fate);
    else this.#fates.delete(key);
    if (counts !== undefined && counts.refused > 0) this.#refused.set(key, counts.refused);
  }

  /** Pages that could not be brought to an end through no fault of theirs. */
  get failures(): number {
    return this.#failures;
  }

  /** "36 pages in 2.1 s: 33 cleaned, 3 rejected (binary 2, empty 1)." Or without the time. */
  sentence(now?: number): string {
    const refused = [...this.#refused.values()].reduce((sum, entries) => sum + entries, 0);
    const total = this.#fates.size + refused + this.#failures;
    if (total === 0) return "Nothing new to clean.";
    const counts = countEach([...this.#fates.values()]);
    const cleaned = counts.get("cleaned") ?? 0;
    const rejected = this.#fates.size - cleaned + refused;
    const codes = [...counts].filter(([fate]) => fate !== "cleaned").map(([code, pages]) => `${code} ${pages}`);
    if (refused > 0) codes.push(`inside archives ${refused}`);
    const time = now === undefined ? "" : ` in ${((now - this.#startedAt) / 1000).toFixed(1)} s`;
    const parts = [`${cleaned} cleaned`, `${rejected} rejected${rejected > 0 ? ` (${codes.join(", ")})` : ""}`];
    if (this.#failures > 0) parts.push(`${this.#failures} failed`);
    return `${total} ${total === 1 ? "page" : "pages"}${time}: ${parts.join(", ")}.`;
  }
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

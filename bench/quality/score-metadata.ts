import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { namesIn } from "./names-in.ts";

interface TrueMetadata {
  readonly id: string;
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601, a day or only a month. */
  readonly published: string | null;
  readonly type: string;
}

interface FoundMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string;
  readonly pageType: string;
}

const DOCUMENT = /(?:\.(?:html|txt))?(?:\.gz)?\.json$/;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const NOTHING: FoundMetadata = { title: "", authors: [], pageType: "other" };

/**
 * Shares of the pages whose title, authors, day and kind are exactly the true ones, over the pages for which truth has one. A page without a
 * document is wrong. `among` are the ids of the set's pages, where truth has more.
 */
export function scoreMetadata(
  truthPath: string,
  documents: string,
  among?: ReadonlySet<string>,
): Record<string, number> {
  const found = readFound(documents);
  const rows = readFileSync(truthPath, "utf8").trim().split("\n").map(parseTruth);
  const own = among === undefined ? rows : rows.filter(({ id }) => among.has(id));
  const pairs = own.map((row) => ({ row, got: found.get(row.id) ?? NOTHING }));
  return {
    "exact/title": share(pairs, ({ row, got }) => row.title && wordsOf(row.title) === wordsOf(got.title)),
    "exact/authors": share(pairs, ({ row, got }) => row.author && sameNames(namesIn(row.author), got.authors)),
    "exact/date": share(pairs, ({ row, got }) => row.published && got.publishedAt?.startsWith(row.published) === true),
    "exact/type": share(pairs, ({ row, got }) => row.type === got.pageType),
  };
}

/** Share of the pairs that `judge` calls true; those for which it has nothing to compare ("" or null) don't count. */
function share<T>(pairs: readonly T[], judge: (pair: T) => boolean | "" | null): number {
  const verdicts = pairs.map(judge).filter((verdict) => typeof verdict === "boolean");
  return verdicts.length === 0 ? 0 : verdicts.filter(Boolean).length / verdicts.length;
}

function sameNames(wanted: readonly string[], got: readonly string[]): boolean {
  const key = (names: readonly string[]) => [...new Set(names.map(wordsOf))].sort().join("\n");
  return key(wanted) === key(got.flatMap(namesIn));
}

/** Lower case, compatibility forms unified, everything that is no letter or digit one space. */
function wordsOf(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(NOT_WORDS, " ").trim();
}

function readFound(documents: string): ReadonlyMap<string, FoundMetadata> {
  const files = readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  return new Map(files.map((path) => [basename(path).replace(DOCUMENT, ""), metadataIn(join(documents, path))]));
}

function metadataIn(path: string): FoundMetadata {
  // Written a moment ago by `winnow clean`; a rejection has no metadata.
  return (JSON.parse(readFileSync(path, "utf8")) as { metadata?: FoundMetadata }).metadata ?? NOTHING;
}

function parseTruth(line: string): TrueMetadata {
  // The ground truth's rows are described in its README.
  return JSON.parse(line) as TrueMetadata;
}

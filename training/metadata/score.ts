/**
 * Scores titles, authors and dates against the truth of a page set: `npx tsx training/metadata/score.ts [SET] [--failures FIELD]`.
 *
 * Domains are split by hash: four in five may be looked at, the fifth is for checking that nothing was fitted to them.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { cleanPage, type Metadata, parseAddress } from "../../cleaner/index.ts";

interface Truth {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
}
type Field = "title" | "author" | "published";
interface Row {
  readonly truth: Truth;
  readonly metadata: Metadata;
  readonly seen: boolean;
}

const FIELDS: readonly Field[] = ["title", "author", "published"];
const CHECKED_SHARE = 5;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const JOINTS = /\b(?:and|und|et|y|by)\b/gu;

const folder = `${process.env.WINNOW_BENCH ?? "../shared/bench"}/pages/${process.argv[2] ?? "wcxb-dev"}`;
const failuresOf = process.argv[process.argv.indexOf("--failures") + 1];
const started = performance.now();
const rows = readTruth(`${folder}/truth.jsonl`).map(read);
print();

function readTruth(path: string): readonly Truth[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Truth);
}

function read(truth: Truth): Row {
  const bytes = readFileSync(`${folder}/html/${truth.id}.html.gz`);
  const outcome = cleanPage({ bytes, uri: truth.id, key: `${truth.id}.html`, url: truth.url });
  const metadata: Metadata =
    outcome.kind === "cleaned"
      ? outcome.document.metadata
      : { title: "", authors: [], tags: [], pageType: "other", witnesses: {} };
  return { truth, metadata, seen: isSeen(truth) };
}

function isSeen({ url, id }: Truth): boolean {
  const host = parseAddress(url)?.hostname ?? id;
  return Number.parseInt(createHash("md5").update(host).digest("hex").slice(0, 8), 16) % CHECKED_SHARE !== 0;
}

function print(): void {
  for (const field of FIELDS) {
    const known = rows.filter(({ truth }) => truth[field] !== null && truth[field] !== "");
    const seen = known.filter((row) => row.seen);
    const checked = known.filter((row) => !row.seen);
    const extra = rows.filter((row) => !known.includes(row) && valueIn(row.metadata, field) !== "").length;
    const unasked = `given to ${extra} of ${rows.length - known.length} whose truth has none`;
    console.log(`${field.padEnd(10)} seen ${rate(seen, field)}  checked ${rate(checked, field)}  ${unasked}`);
    const witnesses = groupByWitness(known, field);
    for (const [witness, group] of witnesses) console.log(`  ${witness.padEnd(14)} ${rate(group, field)}`);
    if (failuresOf === field) for (const row of seen) if (!isRight(row, field)) printFailure(row, field);
  }
  const types = rows.filter(({ truth, metadata }) => truth.type === metadata.pageType).length;
  console.log(`page type  ${(types / rows.length).toFixed(3)}; ${Math.round(performance.now() - started)} ms`);
}

function groupByWitness(known: readonly Row[], field: Field): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of known) {
    const witness = row.metadata.witnesses[nameOf(field)] ?? "nobody";
    groups.set(witness, [...(groups.get(witness) ?? []), row]);
  }
  return groups;
}

function rate(group: readonly Row[], field: Field): string {
  const right = group.filter((row) => isRight(row, field)).length;
  return `${(right / Math.max(1, group.length)).toFixed(3)} of ${group.length}`;
}

function isRight({ truth, metadata }: Row, field: Field): boolean {
  const wanted = truth[field] ?? "";
  if (field === "published") return (metadata.publishedAt ?? "").slice(0, 10) === wanted.slice(0, 10);
  return fold(valueIn(metadata, field)) === fold(wanted);
}

function valueIn(metadata: Metadata, field: Field): string {
  if (field === "published") return metadata.publishedAt ?? "";
  return field === "title" ? metadata.title : metadata.authors.join(", ");
}

function nameOf(field: Field): string {
  return field === "published" ? "publishedAt" : field === "author" ? "authors" : field;
}

function fold(value: string): string {
  return value.normalize("NFKC").toLowerCase().replace(JOINTS, " ").replace(NOT_WORDS, " ").trim();
}

function printFailure({ truth, metadata }: Row, field: Field): void {
  const witness = metadata.witnesses[nameOf(field)] ?? "nobody";
  console.log(
    `    ${truth.id} ${truth.type.slice(0, 4)} [${witness}] ${valueIn(metadata, field)} | truth: ${truth[field]}`,
  );
}

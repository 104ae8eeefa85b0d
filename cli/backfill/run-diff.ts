import { cleanPage, type Outcome, type RawPage } from "../../cleaner/index.ts";
import { isForUnpacking } from "../../lambdas/clean/hand-over.ts";
import { newestVersionOf } from "../../lambdas/clean/newest-version.ts";
import { outputKeyOf } from "../../lambdas/clean/output-key.ts";
import { openOutputStore } from "../../lambdas/clean/output-store.ts";
import { readPage } from "../../lambdas/clean/read-page.ts";
import { EXIT } from "../exit.ts";
import type { Io } from "../io.ts";
import { openLiveLine } from "../terminal/open-live-line.ts";
import { printable } from "../terminal/printable.ts";
import { count, pages } from "../terminal/wording.ts";
import type { BackfillPlan } from "./backfill-plan.ts";
import { type DiffRow, DiffTally } from "./diff-tally.ts";
import { type Buckets, type FoundPage, lookThrough } from "./look-through.ts";

/** How a looking-through is told of. */
export interface Telling {
  readonly io: Io;
  readonly form: "json" | "people";
}

type Rejected = Extract<Outcome, { kind: "rejected" }>;

const MAX_PAGE_BYTES = 10_485_760;

/** Says how many pages a backfill would clean again; writes nothing. An archive is known by how far it is: it is not read. */
export async function runDryRun(buckets: Buckets, plan: BackfillPlan, { io, form }: Telling): Promise<number> {
  let found = 0;
  const seen = await lookOn({ buckets, plan }, io, async (page) => {
    if (!(await isArchive(buckets, page))) found += 1;
  });
  if (form === "json") io.stdout.write(`${JSON.stringify({ event: "dry-run", seen, pages: found })}\n`);
  else io.stdout.write(`${pages(found)} of ${count(seen)} would be cleaned again. Nothing was written.\n`);
  return EXIT.done;
}

/** Looks through all pages of a plan, shows at a terminal how far it is, and returns how many it looked at. */
async function lookOn(
  { buckets, plan }: { readonly buckets: Buckets; readonly plan: BackfillPlan },
  { stderr }: Io,
  visit: (page: FoundPage) => Promise<void>,
): Promise<number> {
  const line = stderr.isTTY === true ? openLiveLine(stderr) : undefined;
  let seen = 0;
  const onSeen = () => {
    seen += 1;
    line?.show(`${pages(seen)} looked at`);
  };
  await lookThrough(buckets, plan, { visit, onSeen }).finally(() => line?.clear());
  return seen;
}

/** What has a document is a page, whatever it was before. */
async function isArchive({ s3, output }: Buckets, { key, stored }: FoundPage): Promise<boolean> {
  if (stored !== undefined && !("code" in stored.outcome)) return false;
  return (await openOutputStore(s3, output).look(outputKeyOf(key, "handedOver"))) !== undefined;
}

/** Cleans each page with this version of Winnow, here, and says what would change; writes nothing. */
export async function runDiff(buckets: Buckets, plan: BackfillPlan, telling: Telling): Promise<number> {
  const tally = new DiffTally();
  const seen = await lookOn({ buckets, plan }, telling.io, async (page) => {
    const raw = await readNow(buckets, page);
    if (raw !== undefined) tally.add(page.stored?.outcome, "bytes" in raw ? cleanPage(raw, plan.cleaning) : raw);
  });
  const rows = tally.rows();
  telling.io.stdout.write(telling.form === "json" ? linesFor(rows, tally, seen) : tableOf(rows, tally));
  return EXIT.done;
}

/** The newest version of a page, or why it is none; undefined where it is gone or an archive. */
async function readNow({ s3, ingest }: Buckets, { key }: FoundPage): Promise<RawPage | Rejected | undefined> {
  const newest = await newestVersionOf(s3, { bucket: ingest, key });
  if (newest === undefined) return undefined;
  const notice = { kind: "page", bucket: ingest, key, sequencer: "", ...newest } as const;
  const read = await readPage(s3, notice, MAX_PAGE_BYTES);
  if (read.kind === "gone") return undefined;
  if (isForUnpacking(notice, read.kind === "page" ? read.raw.bytes : read.beginning)) return undefined;
  return read.kind === "page" ? read.raw : { ...read, kind: "rejected" };
}

function linesFor(rows: readonly DiffRow[], { documentsGained, documentsLost }: DiffTally, seen: number): string {
  const sum = { event: "diff", seen, ...sumOf(rows), documentsGained, documentsLost };
  return [...rows, sum].map((row) => `${JSON.stringify(row)}\n`).join("");
}

function sumOf(rows: readonly DiffRow[]) {
  const add = (name: "pages" | "changed" | "gained" | "lost") => rows.reduce((sum, row) => sum + row[name], 0);
  return { pages: add("pages"), changed: add("changed"), gained: add("gained"), lost: add("lost") };
}

const HOST_COLUMNS = 32;
const TYPE_COLUMNS = 14;
const NUMBER_COLUMNS = 9;
/** More is what --json is for. */
const MAX_ROWS = 40;

function tableOf(rows: readonly DiffRow[], { documentsGained, documentsLost }: DiffTally): string {
  const sum = sumOf(rows);
  const shown = rows
    .slice(0, MAX_ROWS)
    .map((row) => lineOf(printable(row.host), row.pageType, [row.pages, row.changed, row.gained, row.lost]));
  const left = rows.length - shown.length;
  return [
    lineOf("host", "page type", ["pages", "changed", "gained", "lost"]),
    ...shown,
    ...(left > 0 ? [`... and ${count(left)} more (--json has all)`] : []),
    lineOf("all", "", [sum.pages, sum.changed, sum.gained, sum.lost]),
    `Words, by how often they stand there. New documents: ${count(documentsGained)}, lost: ${count(documentsLost)}.`,
    "Nothing was written.",
    "",
  ].join("\n");
}

function lineOf(host: string, type: string, numbers: readonly (number | string)[]): string {
  const cells = numbers.map((cell) => (typeof cell === "number" ? count(cell) : cell).padStart(NUMBER_COLUMNS));
  return `${host.slice(0, HOST_COLUMNS).padEnd(HOST_COLUMNS)} ${type.padEnd(TYPE_COLUMNS)}${cells.join("")}`;
}

import { readFileSync, writeFileSync } from "node:fs";
import { type PageRow, readRows } from "./bench-rows.ts";
import { type PageOfLines, writeLineRows } from "./line-rows.ts";

/**
 * `dump-lines.ts DIR` writes the hashed ids of every line of pages.dev; `dump-lines.ts DIR scores.f32 ...` the dense rows, with
 * one block of context and kin features for each file of out-of-fold scores. All pages first, then the compact ones, then those of
 * dump-flat.ts.
 */
const [dir = ".", ...files] = process.argv.slice(2);
/** Pages as short as a careful scraper leaves them: every so many-th page again, with all its content and a tenth of its chrome. */
const COMPACT = { every: 2, minKept: 5, maxLines: 60, chromeEvery: 10 };
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz");
const compact = pages.flatMap((row, page) => {
  const kept = row.lines.filter((line) => line.keep === true).length;
  if (page % COMPACT.every !== 0 || kept < COMPACT.minKept) return [];
  const lines = row.lines.flatMap((line, i) =>
    line.keep === false && (i * 7 + page) % COMPACT.chromeEvery !== 0 ? [] : [i],
  );
  return [{ page, lines: lines.slice(0, COMPACT.maxLines) }];
});
writeFileSync(`${dir}/compact.json`, JSON.stringify(compact));
const rows = [
  ...pages,
  ...compact.map(({ page, lines }) => ({ lines: lines.flatMap((i) => pages[page]?.lines[i] ?? []) })),
  ...readFlat(),
];
writeLineRows(dir, rows, files);

function readFlat(): readonly PageOfLines[] {
  const written = readFileSync(`${dir}/flat.jsonl`, "utf8").split("\n");
  return written.map((line) => JSON.parse(line) as PageOfLines);
}

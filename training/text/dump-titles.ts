import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillTitles, measureLines, readLineField, readTitles, TITLE_FEATURES } from "../../cleaner/training.ts";
import { type PageRow, readRows } from "./bench-rows.ts";
import { readFloats } from "./binary.ts";
import type { PageOfLines } from "./line-rows.ts";

/**
 * `dump-titles.ts LINES_DIR DIR`: what may be the title of each page of pages.dev, and then of each of dump-flat.ts. LINES_DIR is the work folder
 * of train_lines.py, whose score.f32 holds the log-odds of every line by a classifier that never saw its domain. DIR/titles.f32 has the rows,
 * titles.json the candidates of each page, title-names.txt the columns.
 */
const [linesDir = ".", dir = "."] = process.argv.slice(2);
const odds = readFloats(join(linesDir, "score.f32"));
const rows: Buffer[] = [];
const candidates: (readonly number[])[] = [];

const flat = readFileSync(join(linesDir, "flat.jsonl"), "utf8")
  .split("\n")
  .map((line) => JSON.parse(line) as PageOfLines);
dump(readRows<PageRow>("text/pages.dev.jsonl.gz"), 0);
dump(flat, odds.length - flat.reduce((sum, { lines }) => sum + lines.length, 0));
writeFileSync(join(dir, "titles.f32"), Buffer.concat(rows));
writeFileSync(join(dir, "titles.json"), JSON.stringify(candidates));
writeFileSync(join(dir, "title-names.txt"), TITLE_FEATURES.join(" "));

/** The pages' lines have their odds one after the other, `from` on. */
function dump(pages: readonly PageOfLines[], from: number): void {
  let done = from;
  for (const { lines } of pages) {
    const texts = lines.map(({ text }) => text);
    const probabilities = odds.slice(done, done + lines.length).map((score) => 1 / (1 + Math.exp(-score)));
    done += lines.length;
    const titles = readTitles(readLineField(measureLines(texts)), probabilities, texts);
    const row = fillTitles(titles);
    rows.push(Buffer.from(row.buffer, row.byteOffset, row.byteLength));
    candidates.push(titles.candidates);
  }
}

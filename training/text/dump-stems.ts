import { writeFileSync } from "node:fs";
import { termReader } from "../../cleaner/training.ts";
import { type MixedRow, type PageRow, readRows } from "./bench-rows.ts";

/** `dump-stems.ts FILE`: one JSON line per page of pages.dev, `{ id, domain, lines }`, each line of prose as its terms. */
const [file = "stems.jsonl"] = process.argv.slice(2);
/** Shorter lines are labels. */
const MIN_WORDS = 8;
const termsOf = termReader();
const out = readRows<PageRow>("text/pages.dev.jsonl.gz").map((row) => {
  const lines = row.lines
    .filter((line) => line.keep !== false && line.text.split(" ").length >= MIN_WORDS)
    .map((line) => termsOf(line.text).join(" "));
  return JSON.stringify({ id: row.id, domain: row.domain, lines: [...new Set(lines)] });
});
writeFileSync(file, `${out.join("\n")}\n`);
console.log(`${out.length} pages; ${readRows<MixedRow>("text/mixed.dev.jsonl.gz").length} dumps share them`);

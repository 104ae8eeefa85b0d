/**
 * Cleans pages.dev as the product would, each page by a classifier of lines that never saw its domain.
 *
 *     node --import tsx training/text/score-pages.ts LINES_DIR
 *
 * Writes documents below LINES_DIR/documents/pages.dev (for bench.py score) and LINES_DIR/text-confidence.jsonl, from which the
 * confidence of a text page is learned. Compact pages (dump-lines.ts) are cleaned as well, into documents/compact.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  cleanPageBy,
  judgeBlocks,
  type LineModel,
  measureTextConfidence,
  TEXT_CONFIDENCE_FEATURES,
} from "../../cleaner/training.ts";
import { type PageRow, readRows } from "./bench-rows.ts";
import { readLineModels } from "./line-models.ts";

const [dir = "."] = process.argv.slice(2);
/** Page id to fold, as bench.py deals them out: written by train_markdown.py. */
const folds = JSON.parse(readFileSync(join(dir, "page-folds.json"), "utf8")) as Readonly<Record<string, number>>;
const compact = JSON.parse(readFileSync(join(dir, "compact.json"), "utf8")) as { page: number; lines: number[] }[];
const models = readLineModels(dir);
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz");
const written: string[] = [];
for (const set of ["pages.dev", "compact"]) mkdirSync(join(dir, "documents", set), { recursive: true });
for (const { id, text } of pages) score("pages.dev", id, text);
for (const { page, lines } of compact) {
  const row = pages[page];
  if (row !== undefined) score("compact", row.id, lines.map((i) => row.lines[i]?.text ?? "").join("\n"));
}
writeFileSync(join(dir, "text-confidence.jsonl"), written.join("\n"));
writeFileSync(join(dir, "text-confidence-features.json"), JSON.stringify(TEXT_CONFIDENCE_FEATURES));

function score(set: string, id: string, text: string): void {
  const fold = folds[id] ?? 0;
  let row: readonly number[] | undefined;
  const outcome = cleanPageBy(
    (seen) => {
      const judgement = judgeBlocks({ ...seen, lineModel: models[fold] as LineModel });
      if (seen.page.format === "text") row = [...measureTextConfidence(seen.blocks, judgement.verdicts, "text")];
      return judgement;
    },
    { bytes: Buffer.from(text), uri: id, key: `${id}.txt` },
    {},
  );
  const document = outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
  writeFileSync(join(dir, "documents", set, `${id}.txt.json`), JSON.stringify(document));
  if (row !== undefined) written.push(JSON.stringify({ set, id, fold, row }));
}

/**
 * Cleans the ground truth as the product would, each page with the models of a fold that never saw its domain.
 *
 *     tsx training/blocks/score.ts BENCH_ROOT WORK_DIR
 *
 * Writes documents below WORK_DIR/documents/<set> (for bench.py score), and WORK_DIR/confidence.jsonl, from which the
 * confidence of a page is learned.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type BlockModel,
  CONFIDENCE_FEATURES,
  cleanPageBy,
  judgeHtml,
  measureConfidence,
  reviewHtml,
} from "../../cleaner/training.ts";
import { readFoldModels, readFoldTypes } from "./fold-model.ts";
import { rawPageOf, SETS, truthPages } from "./truth-pages.ts";

const [root = "", work = ""] = process.argv.slice(2);
const models = readFoldModels(work, (fold) => readFoldTypes(work, fold));
for (const set of SETS) mkdirSync(join(work, "documents", set), { recursive: true });
const rows = openSync(join(work, "confidence.jsonl"), "w");
for (const truth of truthPages(root)) {
  const { set, id, type, fold } = truth;
  const model = models[fold] as BlockModel;
  const outcome = cleanPageBy(
    (seen) => {
      const row = [...measureConfidence(reviewHtml(seen, model).review)];
      writeSync(rows, `${JSON.stringify({ set, id, type, fold, row })}\n`);
      return judgeHtml(seen, model);
    },
    rawPageOf(truth),
    {},
  );
  const written = outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
  writeFileSync(join(work, "documents", set, `${id}.html.gz.json`), JSON.stringify(written));
}
closeSync(rows);
writeFileSync(join(work, "confidence-features.json"), JSON.stringify(CONFIDENCE_FEATURES));

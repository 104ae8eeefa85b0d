/**
 * Measures what the kind of a page is learned from, each page by the models of a fold that never saw its domain.
 *
 *     tsx training/blocks/dump-kinds.ts BENCH_ROOT WORK_DIR
 *
 * Writes WORK_DIR/page-types.jsonl. What scores the blocks knows no kinds, so they need not be there yet.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type BlockModel,
  cleanPageBy,
  judgeHtml,
  measurePageType,
  PAGE_TYPE_FEATURES,
  pageTypeModel,
  reviewHtml,
} from "../../cleaner/training.ts";
import { readFoldModels } from "./fold-model.ts";
import { rawPageOf, truthPages } from "./truth-pages.ts";

const [root = "", work = ""] = process.argv.slice(2);
const models = readFoldModels(work, pageTypeModel);
const file = openSync(join(work, "page-types.jsonl"), "w");
for (const truth of truthPages(root)) {
  const model = models[truth.fold] as BlockModel;
  const { set, id, type, fold } = truth;
  cleanPageBy(
    (seen) => {
      const row = [...measurePageType(reviewHtml(seen, model).review)];
      writeSync(file, `${JSON.stringify({ set, id, type, fold, row })}\n`);
      return judgeHtml(seen, model);
    },
    rawPageOf(truth),
    {},
  );
}
closeSync(file);
writeFileSync(join(work, "page-type-features.json"), JSON.stringify(PAGE_TYPE_FEATURES));

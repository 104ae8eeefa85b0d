/**
 * Cleans the ground truth as the product would, each page with the models of a fold that never saw its domain.
 *
 *     tsx training/blocks/score.ts BENCH_ROOT WORK_DIR
 *
 * Writes documents below WORK_DIR/documents/<set> (for bench.py score), WORK_DIR/confidence.jsonl, from which the
 * confidence of a page is learned, and WORK_DIR/page-types.jsonl, from which its kind is.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type BlockModel,
  CONFIDENCE_FEATURES,
  cleanPageBy,
  decodeForest,
  decodeSequenceNet,
  judgeHtml,
  measureConfidence,
  measurePageType,
  PAGE_TYPE_FEATURES,
  reviewHtml,
} from "../../cleaner/training.ts";
import { FOLDS, SETS, type TruthPage, truthPages } from "./truth-pages.ts";

const [root = "", work = ""] = process.argv.slice(2);
const models = Array.from({ length: FOLDS }, (_, fold) => readModel(fold));
for (const set of SETS) mkdirSync(join(work, "documents", set), { recursive: true });
const rows = openSync(join(work, "confidence.jsonl"), "w");
const typeRows = openSync(join(work, "page-types.jsonl"), "w");
for (const truth of truthPages(root)) {
  const { set, id, type, fold } = truth;
  const url = truth.url.startsWith("http") ? { url: truth.url } : {};
  const model = models[fold] as BlockModel;
  const measured: { confidence?: number[]; pageType?: number[] } = {};
  const outcome = cleanPageBy(
    (seen) => {
      const { review } = reviewHtml(seen, model);
      measured.confidence = [...measureConfidence(review)];
      measured.pageType = [...measurePageType(review)];
      return judgeHtml(seen, model);
    },
    { bytes: truth.bytes, uri: id, key: `${id}.html`, ...url },
    {},
  );
  const written = outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
  writeFileSync(join(work, "documents", set, `${id}.html.gz.json`), JSON.stringify(written));
  writeRow(rows, { set, id, type, fold, row: measured.confidence });
  writeRow(typeRows, { set, id, type, fold, row: measured.pageType });
}
closeSync(rows);
closeSync(typeRows);
writeFileSync(join(work, "confidence-features.json"), JSON.stringify(CONFIDENCE_FEATURES));
writeFileSync(join(work, "page-type-features.json"), JSON.stringify(PAGE_TYPE_FEATURES));

/** A page that was rejected before it was judged has nothing to learn from. */
function writeRow(
  file: number,
  page: Pick<TruthPage, "set" | "id" | "type" | "fold"> & { row: number[] | undefined },
): void {
  if (page.row !== undefined) writeSync(file, `${JSON.stringify(page)}\n`);
}

function readModel(fold: number): BlockModel {
  const linear = JSON.parse(readFileSync(join(work, `linear-${fold}.json`), "utf8")) as {
    scale: number;
    bias: number;
    weights: string;
  };
  const tableOf = (name: string) => readFileSync(join(work, name)).toString("base64");
  const secondNet = decodeSequenceNet(tableOf(`net-2-${fold}.bin`));
  return {
    linear: { ...linear, weights: new Int8Array(Buffer.from(linear.weights, "base64")) },
    forest: decodeForest(tableOf(`forest-${fold}.bin`)),
    net: decodeSequenceNet(tableOf(`net-1-${fold}.bin`)),
    secondNet: () => secondNet,
  };
}

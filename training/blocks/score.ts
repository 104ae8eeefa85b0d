/**
 * Cleans the ground truth as the product would, each page with the models of a fold that never saw its domain.
 *
 *     tsx training/blocks/score.ts BENCH_ROOT WORK_DIR OUT_DIR [SET ...]     then: bench.py score SET OUT_DIR/SET
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BlockModel, cleanPageBy, decodeForest, judgeHtml } from "../../cleaner/training.ts";
import { FOLDS, SETS, truthPages } from "./truth-pages.ts";

const [root = "", work = "", out = "", ...only] = process.argv.slice(2);
const models = Array.from({ length: FOLDS }, (_, fold) => readModel(fold));
for (const set of SETS) mkdirSync(join(out, set), { recursive: true });
for (const truth of truthPages(root)) {
  if (only.length > 0 && !only.includes(truth.set)) continue;
  const url = truth.url.startsWith("http") ? { url: truth.url } : {};
  const raw = { bytes: truth.bytes, uri: truth.id, key: `${truth.id}.html`, ...url };
  const outcome = cleanPageBy((seen) => judgeHtml(seen, models[truth.fold]), raw, {});
  const written = outcome.kind === "cleaned" ? outcome.document : outcome.rejection;
  writeFileSync(join(out, truth.set, `${truth.id}.html.gz.json`), JSON.stringify(written));
}

function readModel(fold: number): BlockModel {
  const linear = JSON.parse(readFileSync(join(work, `linear-${fold}.json`), "utf8")) as {
    scale: number;
    bias: number;
    weights: string;
  };
  return {
    linear: { ...linear, weights: new Int8Array(Buffer.from(linear.weights, "base64")) },
    forest: decodeForest(readFileSync(join(work, `forest-${fold}.bin`)).toString("base64")),
  };
}

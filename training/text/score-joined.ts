/**
 * Cleans the texts of dump-joined.ts as the product would, each by a classifier that never saw its domain.
 *
 *     node --import tsx training/text/score-joined.ts DIR
 *
 * Writes DIR/joined-confidence.jsonl: set, id, fold, and what the confidence is predicted from; of each piece whether it is kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Block,
  cleanPageBy,
  isDump,
  isJoinedPage,
  judgeBlocks,
  type LineModel,
  measureTextConfidence,
  scoreJoined,
} from "../../cleaner/training.ts";
import { readLineModels } from "./line-models.ts";

const [dir = "."] = process.argv.slice(2);
/** Fold of each text: written by train_joined.py. */
const folds = JSON.parse(readFileSync(join(dir, "joined-folds.json"), "utf8")) as readonly number[];
const models = readLineModels(dir);
const written: string[] = [];
for (const [at, line] of readFileSync(join(dir, "joined.jsonl"), "utf8").split("\n").entries()) {
  const { set, id, source } = JSON.parse(line) as { set: string; id: string; source: string };
  const fold = folds[at] ?? 0;
  const lineModel = models[fold] as LineModel;
  cleanPageBy(
    (seen) => {
      const { format: known } = seen.page;
      const format = known === "prose" || known === "dump" ? formatOf(source, seen.blocks, lineModel) : known;
      const judgement = judgeBlocks({ ...seen, page: { ...seen.page, format }, lineModel });
      const row = format === "prose" ? [...measureTextConfidence(seen.blocks, judgement.verdicts, format)] : undefined;
      const kept = judgement.verdicts.map(({ fate }) => (fate === "keep" ? 1 : 0));
      written.push(JSON.stringify({ set, id, at, fold, format, kept, row }));
      return judgement;
    },
    { bytes: Buffer.from(source), uri: id, key: `${id}.txt` },
    {},
  );
}
writeFileSync(join(dir, "joined-confidence.jsonl"), written.join("\n"));

/** As the product settles it, but by a classifier that does not know the page. */
function formatOf(source: string, blocks: readonly Block[], model: LineModel): "dump" | "prose" {
  return isDump(source) && !isJoinedPage(scoreJoined(blocks, model)) ? "dump" : "prose";
}

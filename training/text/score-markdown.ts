/**
 * Cleans the pages of dump-markdown.ts as the product would, each by models that never saw its domain.
 *
 *     node --import tsx training/text/score-markdown.ts LINES_DIR DIR
 *
 * Writes DIR/cleaned.jsonl: set, id, fold, the text that is left, and what the confidence is predicted from.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cleanPageBy, decodeForest, judgeBlocks, measureTextConfidence } from "../../cleaner/training.ts";
import { readLineModels } from "./line-models.ts";

const [linesDir = ".", dir = "."] = process.argv.slice(2);
const lineModels = readLineModels(linesDir);
const markdownModels = lineModels.map((_, fold) =>
  decodeForest(readFileSync(join(dir, `markdown-${fold}.bin`)).toString("base64")),
);
const cleaned = readFileSync(join(dir, "pages.jsonl"), "utf8")
  .split("\n")
  .map((line) => {
    const { set, id, fold, source } = JSON.parse(line) as { set: string; id: string; fold: number; source: string };
    const models = { lineModel: lineModels[fold], markdownModel: markdownModels[fold] };
    let row: readonly number[] = [];
    const outcome = cleanPageBy(
      (seen) => {
        const judgement = judgeBlocks({ ...seen, ...models } as typeof seen);
        row = [...measureTextConfidence(seen.blocks, judgement.verdicts, "markdown")];
        return judgement;
      },
      { bytes: Buffer.from(source), uri: id, key: `${id}.md` },
      {},
    );
    return JSON.stringify({ set, id, fold, text: outcome.kind === "cleaned" ? outcome.document.text : "", row });
  });
writeFileSync(join(dir, "cleaned.jsonl"), cleaned.join("\n"));

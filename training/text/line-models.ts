import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeForest, decodeLinear, type LineModel } from "../../cleaner/training.ts";

const FOLDS = 5;

/** The classifiers of lines that train_lines.py left in its work folder, by fold: each has not seen the domains of its fold. */
export function readLineModels(dir: string): readonly LineModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const tableOf = (name: string) => readFileSync(join(dir, `${name}-${fold}.bin`)).toString("base64");
    return { linear: decodeLinear(tableOf("linear")), forest: decodeForest(tableOf("forest")) };
  });
}

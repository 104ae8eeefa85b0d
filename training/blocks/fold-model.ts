import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BlockModel,
  decodeForest,
  decodeSequenceNet,
  GUESSED_TYPES,
  type PageTypeModel,
} from "../../cleaner/training.ts";
import { FOLDS } from "./truth-pages.ts";

/** The models of all folds, as trees.py and sequence.py left them in `work`; the kinds of a fold's pages are told by `typesOf`. */
export function readFoldModels(work: string, typesOf: (fold: number) => PageTypeModel): readonly BlockModel[] {
  return Array.from({ length: FOLDS }, (_, fold) => readFoldModel(work, fold, typesOf(fold)));
}

function readFoldModel(work: string, fold: number, pageTypes: PageTypeModel): BlockModel {
  const linear = JSON.parse(readFileSync(join(work, `linear-${fold}.json`), "utf8")) as {
    scale: number;
    bias: number;
    weights: string;
  };
  const secondNet = decodeSequenceNet(tableOf(work, `net-2-${fold}.bin`));
  return {
    linear: { ...linear, weights: new Int8Array(Buffer.from(linear.weights, "base64")) },
    forest: decodeForest(tableOf(work, `forest-${fold}.bin`)),
    net: decodeSequenceNet(tableOf(work, `net-1-${fold}.bin`)),
    secondNet: () => secondNet,
    pageTypes: () => pageTypes,
  };
}

/** What tells the kinds of pages and never saw the fold's domains, as page_types.py left it in `work`. */
export function readFoldTypes(work: string, fold: number): PageTypeModel {
  return GUESSED_TYPES.map((type) => decodeForest(tableOf(work, `types-${fold}-${type}.bin`)));
}

function tableOf(work: string, name: string): string {
  return readFileSync(join(work, name)).toString("base64");
}

/**
 * Writes what training reads, computed by the library itself.
 *
 *     tsx training/blocks/dump.ts blocks   BENCH_ROOT WORK_DIR    texts, labels and tokens of every block
 *     tsx training/blocks/dump.ts features BENCH_ROOT WORK_DIR    features, with each page's own linear table
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  BLOCK_FEATURES,
  type Block,
  cutBlocks,
  decodePage,
  featuresOf,
  hearPage,
  type Linear,
  type PageView,
  parsePage,
  STAGE_ZERO_BUCKETS,
  tokensOf,
  viewPage,
  WORD_VOTES,
} from "../../cleaner/training.ts";
import { barerCopy } from "./barer-pages.ts";
import { BucketLists, writeArray } from "./bucket-lists.ts";
import { labelBlocks } from "./label-blocks.ts";
import { labelBySegments } from "./label-by-segments.ts";
import { FOLDS, type TruthPage, truthPages } from "./truth-pages.ts";

const [mode = "", root = "", work = ""] = process.argv.slice(2);
mkdirSync(work, { recursive: true });
if (mode === "blocks") dumpBlocks();
else if (mode === "features") dumpFeatures();
else throw new Error(`unknown mode "${mode}": blocks or features`);

interface CutTruth {
  readonly blocks: readonly Block[];
  readonly hints: { readonly source: string; readonly url?: string };
}

/** The pages of the ground truth, each followed by a barer copy of itself. */
function* pagesToLearnFrom(): Generator<TruthPage> {
  for (const page of truthPages(root)) {
    yield page;
    yield barerCopy(page);
  }
}

/** Cuts a page as serving would; undefined where it is no HTML. */
function cut(truth: TruthPage): CutTruth {
  const url = truth.url.startsWith("http") ? { url: truth.url } : {};
  const page = decodePage({ bytes: truth.bytes, uri: truth.id, key: `${truth.id}.html`, ...url }, {});
  if ("kind" in page) return { blocks: [], hints: { source: "" } };
  const parsed = parsePage(page);
  const own = hearPage(parsed, []).url;
  return {
    blocks: cutBlocks(parsed).blocks,
    hints: { source: page.source, ...(own === undefined ? {} : { url: own }) },
  };
}

function dumpBlocks(): void {
  const blank: Linear = { weights: new Int8Array(STAGE_ZERO_BUCKETS), scale: 0, bias: 0 };
  const pages = openSync(join(work, "pages.jsonl"), "w");
  const out = { labels: [] as number[], tokens: [] as number[], names: new BucketLists(), words: new BucketLists() };
  for (const truth of pagesToLearnFrom()) {
    const { blocks, hints } = cut(truth);
    const texts = blocks.map((block) => block.text);
    const { share, tokens } = truth.text === undefined ? labelBySegments(texts, truth) : labelBlocks(texts, truth.text);
    out.labels.push(...share);
    out.tokens.push(...tokens);
    const view = viewPage(blocks, hints, blank);
    for (let i = 0; i < blocks.length; i++) {
      const { names, words } = tokensOf(view.boxes, view.scan, i);
      out.names.push(names);
      out.words.push(words);
    }
    const { bytes: _, ...row } = truth;
    writeSync(pages, `${JSON.stringify({ ...row, texts, kinds: blocks.map((block) => block.kind) })}\n`);
  }
  closeSync(pages);
  writeFileSync(join(work, "first-score.json"), JSON.stringify({ wordVotes: WORD_VOTES }));
  writeArray(join(work, "labels.f32"), Float32Array.from(out.labels));
  writeArray(join(work, "tokens.f32"), Float32Array.from(out.tokens));
  out.names.write(join(work, "names"));
  out.words.write(join(work, "words"));
}

function dumpFeatures(): void {
  const tables = Array.from({ length: FOLDS }, (_, fold) => readLinear(join(work, `linear-${fold}.json`)));
  const file = openSync(join(work, "rows.f32"), "w");
  const groups = openSync(join(work, "groups.i32"), "w");
  for (const truth of pagesToLearnFrom()) {
    const { blocks, hints } = cut(truth);
    if (blocks.length === 0) continue;
    const view: PageView = viewPage(blocks, hints, tables[truth.fold] as Linear);
    writeSync(file, new Uint8Array(featuresOf(view).buffer));
    writeSync(groups, new Uint8Array(view.likes.buffer));
  }
  closeSync(file);
  closeSync(groups);
  writeFileSync(join(work, "features.json"), JSON.stringify(BLOCK_FEATURES));
}

function readLinear(path: string): Linear {
  const { scale, bias, weights } = JSON.parse(readFileSync(path, "utf8")) as Omit<Linear, "weights"> & {
    weights: string;
  };
  return { scale, bias, weights: new Int8Array(Buffer.from(weights, "base64")) };
}

import { readFileSync, writeFileSync } from "node:fs";
import {
  cutUnits,
  measureScatter,
  readBackground,
  readSpace,
  SCATTER_FEATURES,
  TermNumbers,
} from "../../cleaner/training.ts";
import { type MixedRow, type PageRow, readRows } from "./bench-rows.ts";

/** `dump-scatter.ts BACKGROUND.bin DIR`: one row of SCATTER_FEATURES per one-line text: dumps, and running texts of three sorts. */
const [table = "", dir = "."] = process.argv.slice(2);
const background = readBackground(readFileSync(table).toString("base64"));
const spaceOf = (texts: readonly string[]) => readSpace(texts, new TermNumbers(), background);
const running = (path: string) =>
  readRows<{ id: string; url?: string; sentences: string[] }>(path).map((row) => ({
    group: row.url ?? row.id,
    text: row.sentences.join(" "),
  }));
/** Shorter articles are no one-line page of note. */
const MIN_CHARS = 2000;
const sets = {
  dump: readRows<MixedRow>("text/mixed.dev.jsonl.gz").map((row) => ({ group: row.pages[0] ?? "", text: row.text })),
  web: running("segmentation/web_dev.jsonl.gz"),
  choi: running("segmentation/choi_dev.jsonl.gz"),
  page: readRows<PageRow>("text/pages.dev.jsonl.gz")
    .filter((row) => row.type === "article")
    .map((row) => ({
      group: row.id,
      text: row.lines
        .filter((line) => line.keep === true)
        .map((line) => line.text)
        .join(" "),
    }))
    .filter(({ text }) => text.length > MIN_CHARS),
};
const rows = Object.entries(sets).flatMap(([set, texts]) => texts.map((one) => ({ ...one, set })));
const into = new Float32Array(rows.length * SCATTER_FEATURES.length);
rows.forEach(({ text }, i) => {
  const spans = cutUnits(text, [0, text.length]).map(({ span }) => span);
  into.set(measureScatter(text, spans, spaceOf), i * SCATTER_FEATURES.length);
});
writeFileSync(`${dir}/scatter.f32`, Buffer.from(into.buffer));
writeFileSync(
  `${dir}/scatter.json`,
  JSON.stringify({ names: SCATTER_FEATURES, rows: rows.map(({ set, group }) => [set, group]) }),
);

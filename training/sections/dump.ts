import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { gapFeatures, hashGapWords, packRows, readUnits } from "../../cleaner/training.ts";

/**
 * Dumps gap features for training: `node --import tsx training/sections/dump.ts <segmentation folder> <work folder>`.
 *
 * Writes features.f32 (rows x columns), words.u16 and word-counts.u8 (buckets of each row), and rows.json: names, and for each
 * document its set, host, first row and length, boundaries, and whether paragraphs were known.
 */
const [folder = "../shared/bench/segmentation", work = "training/made/sections"] = process.argv.slice(2);

const SPACES = /\s+/u;

interface Row {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly boundaries: readonly number[];
  readonly paras?: readonly number[];
  readonly url?: string;
}

const features: Float32Array[] = [];
const words: Uint16Array[] = [];
const wordCounts: number[] = [];
const documents: unknown[] = [];
let names: string[] = [];
let at = 0;
for (const set of ["web_dev", "choi_dev"]) {
  const rows = gunzipSync(readFileSync(`${folder}/${set}.jsonl.gz`))
    .toString("utf8")
    .trim()
    .split("\n");
  for (const row of rows.map((line) => JSON.parse(line) as Row)) {
    const paragraphs = new Set(row.paras ?? []);
    for (const known of set === "web_dev" ? [true, false] : [false]) {
      const text = readUnits(
        row.sentences.map((sentence, i) => ({
          text: sentence,
          maySplit: !known || paragraphs.has(i),
          opensParagraph: known && paragraphs.has(i),
        })),
      );
      const sheet = gapFeatures(text);
      names = [...sheet.columns.keys()];
      features.push(packRows(sheet));
      const { ids, starts } = hashGapWords(text);
      words.push(ids);
      for (let i = 0; i < text.units.length; i++) wordCounts.push((starts[i + 1] ?? 0) - (starts[i] ?? 0));
      const host = URL.canParse(row.url ?? "") ? new URL(row.url ?? "").hostname : row.id;
      documents.push({
        id: row.id,
        set,
        known,
        host,
        at,
        n: row.sentences.length,
        boundaries: row.boundaries,
        paragraphs: [...paragraphs],
        may: text.units.map((unit) => (unit.maySplit ? 1 : 0)).join(""),
        words: row.sentences.map((s) => s.split(SPACES).filter(Boolean).length),
      });
      at += row.sentences.length;
    }
  }
}
writeFileSync(
  `${work}/features.f32`,
  Buffer.concat(features.map((f) => Buffer.from(f.buffer, f.byteOffset, f.byteLength))),
);
writeFileSync(`${work}/words.u16`, Buffer.concat(words.map((f) => Buffer.from(f.buffer, f.byteOffset, f.byteLength))));
writeFileSync(`${work}/word-counts.u8`, Uint8Array.from(wordCounts));
writeFileSync(`${work}/rows.json`, JSON.stringify({ names, documents }));
process.stderr.write(`${at} gaps, ${names.length} features\n`);

import { writeFileSync } from "node:fs";
import { parseAddress } from "../../cleaner/index.ts";
import { gapFeatures, hashGapWords, packRows } from "../../cleaner/training.ts";
import { type Reading, readings } from "./documents.ts";

/**
 * Dumps what the first stage reads: `node --import tsx training/sections/dump.ts SEGMENTATION PAGES WORK` (pages.jsonl is read-pages.ts's).
 *
 * Writes features.f32 (rows x columns), words.u16 and word-counts.u8 (buckets of each row), and rows.json: names, and for each
 * document its set, host, first row and length, boundaries, and whether paragraphs were known.
 */
const [folder = "", pages = "", work = ""] = process.argv.slice(2);

const SPACES = /\s+/u;
/** trafilatura's own name for pages without a URL: "hard::example.org-title.html". */
const NAMED_HOST = /^\w+::([^-]+)/u;

const features: Float32Array[] = [];
const words: Uint16Array[] = [];
const wordCounts: number[] = [];
const documents: unknown[] = [];
let names: string[] = [];
let at = 0;
for (const reading of readings(folder, pages)) {
  const gaps = Int32Array.from(reading.text.units, (_, gap) => gap);
  const sheet = gapFeatures(reading.text, gaps);
  names = [...sheet.columns.keys()];
  features.push(packRows(sheet));
  const { ids, starts } = hashGapWords(reading.text, gaps);
  words.push(ids);
  for (let i = 0; i < sheet.rows; i++) wordCounts.push((starts[i + 1] ?? 0) - (starts[i] ?? 0));
  documents.push(describe(reading, at));
  at += sheet.rows;
}
writeParts("features.f32", features);
writeParts("words.u16", words);
writeFileSync(`${work}/word-counts.u8`, Uint8Array.from(wordCounts));
writeFileSync(`${work}/rows.json`, JSON.stringify({ names, documents }));
process.stderr.write(`${at} gaps, ${names.length} features\n`);

function describe({ set, row, known, text }: Reading, first: number): unknown {
  return {
    id: row.id,
    set,
    known,
    host: hostOf(row.url ?? "") ?? row.id,
    at: first,
    n: row.sentences.length,
    boundaries: row.boundaries,
    paragraphs: row.paras ?? [],
    may: text.units.map((unit) => (unit.maySplit ? 1 : 0)).join(""),
    words: row.sentences.map((s) => s.split(SPACES).filter(Boolean).length),
  };
}

function hostOf(url: string): string | undefined {
  return NAMED_HOST.exec(url)?.[1] ?? parseAddress(url)?.hostname;
}

function writeParts(name: string, parts: readonly (Float32Array | Uint16Array)[]): void {
  writeFileSync(
    `${work}/${name}`,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

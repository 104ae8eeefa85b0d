import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSpace,
  fillSentence,
  fillTopic,
  hashLines,
  measureLines,
  namesOf,
  readBackground,
  readSentences,
  readTopicField,
  SENTENCE_FEATURES,
  TOPIC_FEATURES,
  termReader,
} from "../../cleaner/training.ts";
import { readFloats } from "./binary.ts";

/**
 * `dump-sentences.ts UNITS.jsonl DIR` writes hashed ids of every unit; `dump-sentences.ts UNITS.jsonl DIR linear.f32 line.f32
 * trust.f32` the dense rows. A row of units: see dump-units.ts; DIR/folds.json has the fold of each row's id, the background of fold
 * k is DIR/bgk.bin, and DIR/seen.json names the pages each background was made of: a sentence from such a page is read as if
 * its own page had not been counted, because the pages of tomorrow are not in the table either.
 */
interface UnitRow {
  readonly id: string;
  readonly src: readonly string[];
  readonly units: readonly string[];
  readonly joints: readonly (readonly [number, number])[];
}

const [file = "", dir = ".", linearFile, lineFile, trustFile] = process.argv.slice(2);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as UnitRow);
const save = (name: string, parts: readonly (Uint16Array | Float32Array | Int32Array)[]) =>
  writeFileSync(`${dir}/${name}`, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));

if (linearFile === undefined || lineFile === undefined || trustFile === undefined) {
  const parts = rows.map((row) => hashLines(measureLines(row.units)));
  const offsets = [0];
  for (const { starts } of parts) {
    const base = offsets.at(-1) ?? 0;
    for (const start of starts.subarray(1)) offsets.push(base + start);
  }
  save(
    "ids.u16",
    parts.map((part) => part.ids),
  );
  save("offsets.i32", [Int32Array.from(offsets)]);
} else {
  const [linearAll, lineAll, trustAll] = [linearFile, lineFile, trustFile].map(readFloats) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const width = SENTENCE_FEATURES.length + TOPIC_FEATURES.length;
  const backgrounds = new Map<number, ReturnType<typeof readBackground>>();
  const termsOf = termReader();
  const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
  const seen = JSON.parse(readFileSync(`${dir}/seen.json`, "utf8")) as Record<string, string[]>;
  const seenPages = new Map(Object.entries(seen).map(([fold, pages]) => [fold, new Set(pages)]));
  let done = 0;
  const parts = rows.map((row) => {
    const fold = folds[row.id] ?? 0;
    const table = backgrounds.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
    backgrounds.set(fold, table);
    const n = row.units.length;
    const [linear, line, trust] = [linearAll, lineAll, trustAll].map((all) => all.subarray(done, done + n)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    done += n;
    const units = readSentences(row.units.map((text, i) => ({ text, joints: row.joints[i] ?? ([9, 9] as const) })));
    const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / Math.max(1, n);
    const means = [mean(linear), mean(line)] as const;
    const terms = row.units.map(termsOf);
    const space = unsee({ terms, table, isSeen: (i) => seenPages.get(String(fold))?.has(row.src[i] ?? "") === true });
    const field = readTopicField(space, trust);
    const names = row.units.map((text) => namesOf(text, termsOf));
    const into = new Float32Array(n * width);
    for (let i = 0; i < n; i++) {
      fillSentence({ units, linear, line, means }, { i, into, offset: i * width });
      fillTopic(field, names, { i, into, offset: i * width + SENTENCE_FEATURES.length });
    }
    return into;
  });
  save("dense.f32", parts);
  writeFileSync(`${dir}/names.json`, JSON.stringify([...SENTENCE_FEATURES, ...TOPIC_FEATURES]));
}

type Table = ReturnType<typeof readBackground>;

/** The space of a document whose sentences from pages of the background are read without their own page. */
function unsee({ terms, table, isSeen }: { terms: string[][]; table: Table; isSeen: (i: number) => boolean }) {
  const honest = buildSpace(terms, table);
  const without = buildSpace(terms, withoutOnePage(table));
  const points = honest.points.map((point, i) => (isSeen(i) ? (without.points[i] ?? point) : point));
  const vectors = honest.vectors.slice();
  const { dimensions } = honest;
  for (let i = 0; i < points.length; i++)
    if (isSeen(i)) vectors.set(without.vectors.subarray(i * dimensions, (i + 1) * dimensions), i * dimensions);
  return { ...honest, points, vectors };
}

/** Terms on three pages fall out (the table asks for three), the others lose one page. */
function withoutOnePage(table: Table): Table {
  const pages = Math.exp(table.unknownIdf) * 1.5;
  const counts = table.idf.map((idf) => pages / Math.exp(idf));
  const rowOf = (hash: number) => {
    const row = table.rowOf(hash);
    return row >= 0 && (counts[row] ?? 0) > 3.5 ? row : -1;
  };
  return { ...table, rowOf, idf: counts.map((count) => Math.log(pages / Math.max(1.5, count - 1))) };
}

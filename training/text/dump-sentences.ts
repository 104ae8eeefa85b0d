import { readFileSync, writeFileSync } from "node:fs";
import {
  fillSentence,
  fillTopic,
  hashLines,
  measureLines,
  namesOf,
  readSentences,
  readTopicField,
  SENTENCE_FEATURES,
  TOPIC_FEATURES,
  termReader,
} from "../../cleaner/training.ts";
import { readFloats } from "./binary.ts";
import type { UnitRow } from "./unit-rows.ts";
import { spaceReader } from "./unseen-space.ts";

/**
 * `dump-sentences.ts UNITS.jsonl DIR` writes hashed ids of every unit; `dump-sentences.ts UNITS.jsonl DIR linear.f32 line.f32
 * trust.f32` the dense rows. A row of units: see dump-units.ts; unseen-space.ts says what else DIR must hold.
 */
interface JoinedRow extends UnitRow {
  readonly joints: readonly (readonly [number, number])[];
}

const [file = "", dir = ".", linearFile, lineFile, trustFile] = process.argv.slice(2);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as JoinedRow);
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
  const spaceOf = spaceReader(dir);
  const termsOf = termReader();
  let done = 0;
  const parts = rows.map((row) => {
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
    const space = spaceOf(row, row.units.map(termsOf));
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

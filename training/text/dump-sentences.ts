import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSpace, fillSentence, fillTopic, hashLines, measureLine, namesOf, readBackground, readTopicField, SENTENCE_FEATURES,
  termReader, TOPIC_FEATURES,
} from "../../cleaner/training.ts";
import { readFloats } from "./binary.ts";

/**
 * `dump-sentences.ts UNITS.jsonl DIR` writes hashed ids of every unit; `dump-sentences.ts UNITS.jsonl DIR linear.f32 line.f32
 * trust.f32` the dense rows. A row of units: `{ fold, units: [text, ...], joints: [[before, after], ...] }`; the background of
 * fold k is DIR/bgk.bin.
 */
interface UnitRow {
  readonly fold: number;
  readonly units: readonly string[];
  readonly joints: readonly (readonly [number, number])[];
}

const [file = "", dir = ".", linearFile, lineFile, trustFile] = process.argv.slice(2);
const rows = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as UnitRow);
const save = (name: string, parts: readonly (Uint16Array | Float32Array | Int32Array)[]) =>
  writeFileSync(`${dir}/${name}`, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));

if (linearFile === undefined || lineFile === undefined || trustFile === undefined) {
  const parts = rows.map((row) => hashLines(row.units.map(measureLine)));
  const offsets = [0];
  for (const { starts } of parts) {
    const base = offsets.at(-1) ?? 0;
    for (const start of starts.subarray(1)) offsets.push(base + start);
  }
  save("ids.u16", parts.map((part) => part.ids));
  save("offsets.i32", [Int32Array.from(offsets)]);
} else {
  const [linearAll, lineAll, trustAll] = [linearFile, lineFile, trustFile].map(readFloats) as [Float32Array, Float32Array, Float32Array];
  const width = SENTENCE_FEATURES.length + TOPIC_FEATURES.length;
  const backgrounds = new Map<number, ReturnType<typeof readBackground>>();
  const termsOf = termReader();
  let done = 0;
  const parts = rows.map((row) => {
    const table = backgrounds.get(row.fold) ?? readBackground(readFileSync(`${dir}/bg${row.fold}.bin`).toString("base64"));
    backgrounds.set(row.fold, table);
    const n = row.units.length;
    const [linear, line, trust] = [linearAll, lineAll, trustAll].map((all) => all.subarray(done, done + n)) as [Float32Array, Float32Array, Float32Array];
    done += n;
    const copies = new Map<string, number>();
    const units = row.units.map((text, i) => {
      const seen = copies.get(text) ?? 0;
      copies.set(text, seen + 1);
      return { text, form: measureLine(text), jointBefore: row.joints[i]?.[0] ?? 9, jointAfter: row.joints[i]?.[1] ?? 9, copies: seen };
    });
    const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / Math.max(1, n);
    const means = [mean(linear), mean(line)] as const;
    const field = readTopicField(buildSpace(row.units.map(termsOf), table), trust);
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

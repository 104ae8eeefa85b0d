import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSpace,
  fillHints,
  HINT_FEATURES,
  linkPairs,
  PAIR_FEATURES,
  readBackground,
  readHints,
  termReader,
} from "../../cleaner/training.ts";
import { readUnitRows } from "./unit-rows.ts";

/**
 * `dump-pairs.ts UNITS.jsonl DIR NAME EVERY`: rows of PAIR_FEATURES and HINT_FEATURES for every so many-th pair of topical units
 * (those of the truth) of each dump that is worth scoring: document, two units, and whether they come from one section.
 */
const [file = "", dir = ".", name = "pairs", every = "1"] = process.argv.slice(2);
const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
const termsOf = termReader();
const tables = new Map<number, ReturnType<typeof readBackground>>();
const dense: Float32Array[] = [];
const index: number[] = [];
readUnitRows(file).forEach((row, doc) => {
  const fold = folds[row.id] ?? 0;
  const table = tables.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
  tables.set(fold, table);
  const kept = row.units.flatMap((_, i) => ((row.keep[i] ?? 0) > 0.5 ? [i] : []));
  const texts = kept.map((i) => row.units[i] ?? "");
  const space = buildSpace(texts.map(termsOf), table);
  const { pairs, fillPair } = linkPairs(space, texts, kept);
  const hints = readHints(space, texts, termsOf);
  pairs.forEach(([a, b], k) => {
    if ((k + doc) % Number(every) !== 0) return;
    const [x, y] = [kept[a] ?? 0, kept[b] ?? 0];
    const into = new Float32Array(PAIR_FEATURES.length + HINT_FEATURES.length);
    fillPair(a, b, into);
    fillHints(hints, [a, b], { into, offset: PAIR_FEATURES.length });
    dense.push(into);
    index.push(doc, x, y, row.src[x] === row.src[y] && row.section[x] === row.section[y] ? 1 : 0);
  });
});
const bytes = (part: Float32Array | Int32Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
writeFileSync(`${dir}/${name}.f32`, Buffer.concat(dense.map(bytes)));
writeFileSync(`${dir}/${name}.i32`, bytes(Int32Array.from(index)));
writeFileSync(`${dir}/pair-names.txt`, [...PAIR_FEATURES, ...HINT_FEATURES].join(" "));
console.log(`${dense.length} pairs`);

import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSpace,
  fillHints,
  HINT_FEATURES,
  linkPairs,
  looseRow,
  PAIR_FEATURES,
  readBackground,
  readHints,
  termReader,
} from "../../cleaner/training.ts";
import { readUnitRows } from "./unit-rows.ts";

/**
 * `dump-pairs.ts UNITS.jsonl DIR NAME EVERY`: rows of PAIR_FEATURES and HINT_FEATURES for every so many-th pair of topical units
 * (those of the truth) of each dump that is worth scoring: document, two units, and whether they come from one section. NAME-loose.f32 and .i32 hold
 * LOOSE_FEATURES of the others, of dumps without order: every so many-th again.
 */
const [file = "", dir = ".", name = "pairs", every = "1"] = process.argv.slice(2);
const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
const termsOf = termReader();
const tables = new Map<number, ReturnType<typeof readBackground>>();
const dense: Float32Array[] = [];
const index: number[] = [];
const loose: number[] = [];
const looseIndex: number[] = [];
readUnitRows(file).forEach((row, doc) => {
  const fold = folds[row.id] ?? 0;
  const table = tables.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
  tables.set(fold, table);
  const kept = row.units.flatMap((_, i) => ((row.keep[i] ?? 0) > 0.5 ? [i] : []));
  const texts = kept.map((i) => row.units[i] ?? "");
  const space = buildSpace(texts.map(termsOf), table);
  const links = linkPairs(space, texts, kept);
  const { pairs, fillPair, isOrdered } = links;
  const hints = readHints(space, texts, termsOf);
  const describe = (a: number, b: number) => {
    const [x, y] = [kept[a] ?? 0, kept[b] ?? 0];
    return [doc, x, y, row.src[x] === row.src[y] && row.section[x] === row.section[y] ? 1 : 0];
  };
  pairs.forEach(([a, b], k) => {
    if ((k + doc) % Number(every) !== 0) return;
    const into = new Float32Array(PAIR_FEATURES.length + HINT_FEATURES.length);
    fillPair(a, b, into);
    fillHints(hints, [a, b], { into, offset: PAIR_FEATURES.length });
    dense.push(into);
    index.push(...describe(a, b));
  });
  if (isOrdered) return;
  const listed = new Set(pairs.map(([a, b]) => a * kept.length + b));
  for (let a = 0; a < kept.length; a++)
    for (let b = a + 1; b < kept.length; b++) {
      if (listed.has(a * kept.length + b) || (a + b + doc) % Number(every) !== 0) continue;
      loose.push(...looseRow(links, kept.length, a * kept.length + b));
      looseIndex.push(...describe(a, b));
    }
});
const bytes = (part: Float32Array | Int32Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
writeFileSync(`${dir}/${name}.f32`, Buffer.concat(dense.map(bytes)));
writeFileSync(`${dir}/${name}.i32`, bytes(Int32Array.from(index)));
writeFileSync(`${dir}/${name}-loose.f32`, bytes(Float32Array.from(loose)));
writeFileSync(`${dir}/${name}-loose.i32`, bytes(Int32Array.from(looseIndex)));
writeFileSync(`${dir}/pair-names.txt`, [...PAIR_FEATURES, ...HINT_FEATURES].join(" "));
console.log(`${dense.length} pairs`);

import { readFileSync, writeFileSync } from "node:fs";
import { buildSpace, linkPairs, PAIR_FEATURES, readBackground, termReader } from "../../cleaner/training.ts";

/**
 * `dump-pairs.ts UNITS.jsonl DIR`: rows of PAIR_FEATURES for the pairs of topical units (those of the truth) of each dump that are
 * worth scoring: document, two units, and whether they come from one section.
 */
interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly units: readonly string[];
  readonly keep: readonly number[];
  readonly src: readonly string[];
  readonly section: readonly number[];
}
const [file = "", dir = "."] = process.argv.slice(2);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as UnitRow);
const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
const termsOf = termReader();
const tables = new Map<number, ReturnType<typeof readBackground>>();
const dense: Float32Array[] = [];
const index: number[] = [];
rows.forEach((row, doc) => {
  if (row.kind !== "mixed") return;
  const fold = folds[row.id] ?? 0;
  const table = tables.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
  tables.set(fold, table);
  const kept = row.units.flatMap((_, i) => ((row.keep[i] ?? 0) > 0.5 ? [i] : []));
  const texts = kept.map((i) => row.units[i] ?? "");
  const { pairs, fillPair } = linkPairs(buildSpace(texts.map(termsOf), table), texts, kept);
  for (const [a, b] of pairs) {
    const [x, y] = [kept[a] ?? 0, kept[b] ?? 0];
    const into = new Float32Array(PAIR_FEATURES.length);
    fillPair(a, b, into);
    dense.push(into);
    index.push(doc, x, y, row.src[x] === row.src[y] && row.section[x] === row.section[y] ? 1 : 0);
  }
});
const bytes = (part: Float32Array | Int32Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
writeFileSync(`${dir}/pairs.f32`, Buffer.concat(dense.map(bytes)));
writeFileSync(`${dir}/pairs.i32`, bytes(Int32Array.from(index)));
writeFileSync(`${dir}/pair-names.txt`, PAIR_FEATURES.join(" "));
console.log(`${dense.length} pairs`);

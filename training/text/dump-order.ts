import { readFileSync, writeFileSync } from "node:fs";
import { affinityOf, buildSpace, measureOrder, readBackground, termReader } from "../../cleaner/training.ts";
import { readUnitRows } from "./unit-rows.ts";

/** `dump-order.ts UNITS.jsonl DIR OUT.json`: a row of ORDER_FEATURES for the topical units of each dump. */
const [file = "", dir = ".", out = "order.json"] = process.argv.slice(2);
const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
const termsOf = termReader();
const tables = new Map<number, ReturnType<typeof readBackground>>();
const rows = readUnitRows(file).map((row) => {
  const fold = folds[row.id] ?? 0;
  const table = tables.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
  tables.set(fold, table);
  const texts = row.units.filter((_, i) => (row.keep[i] ?? 0) > 0.5);
  const space = buildSpace(texts.map(termsOf), table);
  return measureOrder(affinityOf(space), texts);
});
writeFileSync(out, JSON.stringify(rows));

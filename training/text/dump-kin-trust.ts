import { writeFileSync } from "node:fs";
import { readKinTrust, termReader } from "../../cleaner/training.ts";
import { readFloats } from "./binary.ts";
import { readUnitRows } from "./unit-rows.ts";
import { spaceReader } from "./unseen-space.ts";

/** `dump-kin-trust.ts UNITS.jsonl DIR first.f32`: DIR/kin-trust.f32, KIN_TRUST_FEATURES of every unit by the log-odds of the first look. */
const [file = "", dir = ".", first = ""] = process.argv.slice(2);
const odds = readFloats(first);
const spaceOf = spaceReader(dir);
const termsOf = termReader();
let done = 0;
const parts = readUnitRows(file).map((row) => {
  const own = odds.subarray(done, done + row.units.length);
  done += row.units.length;
  const rows = readKinTrust(spaceOf(row, row.units.map(termsOf)), own);
  return Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
});
writeFileSync(`${dir}/kin-trust.f32`, Buffer.concat(parts));

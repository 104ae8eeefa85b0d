import { readFileSync, writeFileSync } from "node:fs";
import { packRows, secondLook } from "../../cleaner/training.ts";
import { readings } from "./documents.ts";

/**
 * Dumps what the second stage reads: `node --import tsx training/sections/dump-second.ts SEGMENTATION PAGES WORK`.
 *
 * Reads WORK/first.f32, the first stage's probability of every row of dump.ts, out of fold; writes second.f32, a row for each place
 * where a section may start, and second.json, the names of its columns.
 */
const [folder = "", pages = "", work = ""] = process.argv.slice(2);

const bytes = readFileSync(`${work}/first.f32`);
const first = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const rows: Buffer[] = [];
let names: string[] = [];
let at = 0;
for (const { text } of readings(folder, pages)) {
  const sheet = secondLook(text, first.subarray(at, at + text.units.length));
  const packed = packRows(sheet);
  if (sheet.rows > 0) names = [...sheet.columns.keys()];
  rows.push(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
  at += text.units.length;
}
writeFileSync(`${work}/second.f32`, Buffer.concat(rows));
writeFileSync(`${work}/second.json`, JSON.stringify(names));

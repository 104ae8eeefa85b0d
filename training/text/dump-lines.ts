import { readFileSync, writeFileSync } from "node:fs";
import {
  CONTEXT_FEATURES,
  fillContext,
  fillLine,
  fillLineKin,
  hashLines,
  KIN_FEATURES,
  LINE_FEATURES,
  measureLines,
  readField,
  readLineField,
  readLineKin,
} from "../../cleaner/training.ts";
import { type PageRow, readRows } from "./bench-rows.ts";
import { readFloats } from "./binary.ts";

/**
 * `dump-lines.ts DIR` writes the hashed ids of every line of pages.dev; `dump-lines.ts DIR scores.f32 ...` the dense rows, with
 * one block of context and kin features for each file of out-of-fold scores. All pages first, then the compact ones, then those of
 * dump-flat.ts.
 */
const [dir = ".", ...files] = process.argv.slice(2);
/** Pages as short as a careful scraper leaves them: every so many-th page again, with all its content and a tenth of its chrome. */
const COMPACT = { every: 2, minKept: 5, maxLines: 60, chromeEvery: 10 };
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz");
const compact = pages.flatMap((row, page) => {
  const kept = row.lines.filter((line) => line.keep === true).length;
  if (page % COMPACT.every !== 0 || kept < COMPACT.minKept) return [];
  const lines = row.lines.flatMap((line, i) =>
    line.keep === false && (i * 7 + page) % COMPACT.chromeEvery !== 0 ? [] : [i],
  );
  return [{ page, lines: lines.slice(0, COMPACT.maxLines) }];
});
writeFileSync(`${dir}/compact.json`, JSON.stringify(compact));
const rows = [
  ...pages,
  ...compact.map(({ page, lines }) => ({ lines: lines.flatMap((i) => pages[page]?.lines[i] ?? []) })),
  ...readFlat(),
];
const scoreSets = files.map((file) => readFloats(file));
const width = LINE_FEATURES.length + files.length * (CONTEXT_FEATURES.length + KIN_FEATURES.length);
const total = rows.reduce((n, row) => n + row.lines.length, 0);
const dense = new Float32Array(files.length === 0 ? 0 : total * width);
const idParts: Uint16Array[] = [];
const offsets = new Int32Array(total + 1);
const words = new Float32Array(total);
let done = 0;
for (const row of rows) {
  const lines = measureLines(row.lines.map((line) => line.text));
  lines.forEach((line, i) => {
    words[done + i] = line.words;
  });
  if (files.length === 0) {
    const { ids, starts } = hashLines(lines);
    idParts.push(ids);
    for (let i = 0; i < lines.length; i++) offsets[done + i + 1] = (offsets[done] ?? 0) + (starts[i + 1] ?? 0);
  } else {
    const field = readLineField(lines);
    const weights = words.subarray(done, done + lines.length);
    const fields = scoreSets.map((scores) => {
      const raw = scores.subarray(done, done + lines.length);
      return { context: readField(raw, weights), kin: readLineKin(lines, raw) };
    });
    for (let i = 0; i < lines.length; i++) {
      const offset = (done + i) * width;
      fillLine(field, i, { into: dense, offset });
      fields.forEach(({ context, kin }, k) => {
        const from = offset + LINE_FEATURES.length + k * (CONTEXT_FEATURES.length + KIN_FEATURES.length);
        fillContext(context, i, { into: dense, offset: from });
        fillLineKin(kin, i, { into: dense, offset: from + CONTEXT_FEATURES.length });
      });
    }
  }
  done += lines.length;
}
const save = (name: string, parts: readonly (Uint16Array | Float32Array | Int32Array)[]) =>
  writeFileSync(`${dir}/${name}`, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
if (files.length > 0) save("dense.f32", [dense]);
else {
  save("ids.u16", idParts);
  save("offsets.i32", [offsets]);
  save("words.f32", [words]);
}
const names = [LINE_FEATURES, ...files.flatMap(() => [CONTEXT_FEATURES, KIN_FEATURES])].flat();
writeFileSync(`${dir}/names.txt`, names.join(" "));

function readFlat(): readonly { readonly lines: readonly { readonly text: string }[] }[] {
  const written = readFileSync(`${dir}/flat.jsonl`, "utf8").split("\n");
  return written.map((line) => JSON.parse(line) as { lines: { text: string }[] });
}

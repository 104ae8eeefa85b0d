import { writeFileSync } from "node:fs";
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
import { readFloats } from "./binary.ts";

/** A page as the classifier of lines sees it. */
export interface PageOfLines {
  readonly lines: readonly { readonly text: string }[];
}

/**
 * Writes what a classifier of lines learns from, page after page: into `dir` the hashed ids of every line (ids.u16, offsets.i32, words.f32); with
 * `files` of out-of-fold scores the dense rows (dense.f32), one block of context and kin features for each of them. names.txt names the columns.
 */
export function writeLineRows(dir: string, rows: readonly PageOfLines[], files: readonly string[]): void {
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
}

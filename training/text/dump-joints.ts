import { writeFileSync } from "node:fs";
import {
  cutTokens,
  endsSentence,
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_FEATURES,
  JOINT_IDS,
  measureRuns,
} from "../../cleaner/training.ts";
import { type MixedRow, type PageRow, readRows } from "./bench-rows.ts";
import { readFloats } from "./binary.ts";

/**
 * `dump-joints.ts DIR [linear.f32]`: ids and labels of every candidate joint of mixed.dev, then of pages whose lines were glued
 * together; with scores, the dense rows. Label 1: a unit ends, 0: it goes on, -1: nobody knows (inside chrome, at full stops).
 */
const [dir = "/tmp/joints", scores] = process.argv.slice(2);
/** Every so many-th page, its first lines. */
const PAGES = { every: 3, maxLines: 250 };
/** Inside lines of so many words that end like sentences no unit ends but at a full stop. */
const SENTENCE = { minWords: 8, end: /[.!?]["”’)]?$/ };

interface Source {
  readonly text: string;
  /** Ends of units. */
  readonly ends: ReadonlySet<number>;
  /** Pages have so many more labels than dumps that their ends would teach to cut too often: they only say where sentences go on. */
  readonly endLabel: 1 | -1;
  /** What is known of a joint that is no end. */
  readonly insideOf: (end: number, stops: boolean) => 0 | -1;
}

const mixed = readRows<MixedRow>("text/mixed.dev.jsonl.gz").map(({ text, sentences }): Source => {
  const ends = endsOf(sentences.map((sentence) => sentence.text));
  return { text, ends, endLabel: 1, insideOf: () => 0 };
});
const pages = readRows<PageRow>("text/pages.dev.jsonl.gz")
  .filter((_, i) => i % PAGES.every === 0)
  .map((row): Source => {
    const lines = row.lines
      .slice(0, PAGES.maxLines)
      .map((line) => line.text.trim())
      .filter((line) => line !== "");
    const ends = endsOf(lines);
    const sentences: (readonly [number, number])[] = [];
    let at = 0;
    for (const line of lines) {
      if (SENTENCE.end.test(line) && line.split(" ").length >= SENTENCE.minWords)
        sentences.push([at, at + line.length]);
      at += line.length + 1;
    }
    let k = 0;
    const insideOf = (end: number, stops: boolean) => {
      while (k < sentences.length && (sentences[k]?.[1] ?? 0) <= end) k++;
      return !stops && (sentences[k]?.[0] ?? Number.POSITIVE_INFINITY) < end ? 0 : -1;
    };
    return { text: lines.join(" "), ends, endLabel: -1, insideOf };
  });

const linearAll = scores === undefined ? undefined : readFloats(scores);
const ids: Uint16Array[] = [];
const dense: Float32Array[] = [];
const labels: number[] = [];
const docs: number[] = [];
[...mixed, ...pages].forEach((source, doc) => {
  const tokens = cutTokens(source.text, [0, source.text.length]);
  const joints = findJoints(tokens);
  const hashes = hashTokens(source.text, tokens);
  const from = labels.length;
  const rowIds = new Uint16Array(joints.length * JOINT_IDS);
  joints.forEach((joint, k) => {
    fillJointIds(tokens, hashes, { joint, into: rowIds, offset: k * JOINT_IDS });
    const end = tokens.ends[joint] ?? 0;
    const isEnd = source.ends.has(end);
    labels.push(isEnd ? source.endLabel : source.insideOf(end, endsSentence(tokens.marks[joint])));
    docs.push(doc);
  });
  ids.push(rowIds);
  if (linearAll === undefined) return;
  const linear = linearAll.subarray(from, from + joints.length);
  const runs = measureRuns(source.text, tokens);
  const into = new Float32Array(joints.length * JOINT_FEATURES.length);
  joints.forEach((_, k) => {
    fillJointRow({ tokens, runs, joints, linear }, k, into.subarray(k * JOINT_FEATURES.length));
  });
  dense.push(into);
});
console.log(`${mixed.length} dumps, ${pages.length} pages, ${labels.length} joints`);
const save = (name: string, parts: readonly (Uint16Array | Float32Array | Int32Array)[]) =>
  writeFileSync(`${dir}/${name}`, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
save("ids.u16", ids);
save("docs.i32", [Int32Array.from(docs)]);
save("labels.f32", [Float32Array.from(labels)]);
if (dense.length > 0) save("dense.f32", dense);
writeFileSync(`${dir}/names.txt`, JOINT_FEATURES.join(" "));

function endsOf(parts: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const part of parts) {
    at += part.length;
    ends.add(at++);
  }
  return ends;
}

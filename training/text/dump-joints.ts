import { writeFileSync } from "node:fs";
import {
  cutTokens, fillJointIds, fillJointRow, findJoints, hashTokens, JOINT_FEATURES, JOINT_IDS, measureRuns,
} from "../../cleaner/training.ts";
import { type MixedRow, readRows } from "./bench-rows.ts";
import { readFloats } from "./binary.ts";

/** `dump-joints.ts DIR [linear.f32]`: ids and labels of every candidate joint of mixed.dev; with scores, the dense rows. */
const [dir = "/tmp/joints", scores] = process.argv.slice(2);
const rows = readRows<MixedRow>("text/mixed.dev.jsonl.gz");
const linearAll = scores === undefined ? undefined : readFloats(scores);
const ids: Uint16Array[] = [];
const dense: Float32Array[] = [];
const labels: number[] = [];
const docs: number[] = [];
const ends: number[] = [];
let missed = 0;
let done = 0;
rows.forEach((row, doc) => {
  const tokens = cutTokens(row.text, [0, row.text.length]);
  const joints = findJoints(tokens);
  const hashes = hashTokens(row.text, tokens);
  const gold = new Set<number>();
  let at = 0;
  for (const sentence of row.sentences.slice(0, -1)) {
    at += sentence.text.length;
    gold.add(at++);
  }
  const rowIds = new Uint16Array(joints.length * JOINT_IDS);
  joints.forEach((joint, k) => {
    fillJointIds(tokens, hashes, { joint, into: rowIds, offset: k * JOINT_IDS });
    const end = tokens.ends[joint] ?? 0;
    labels.push(gold.delete(end) ? 1 : 0);
    docs.push(doc);
    ends.push(end);
  });
  missed += gold.size;
  ids.push(rowIds);
  if (linearAll !== undefined) {
    const linear = linearAll.subarray(done, done + joints.length);
    const runs = measureRuns(row.text, tokens);
    const into = new Float32Array(joints.length * JOINT_FEATURES.length);
    joints.forEach((_, k) => {
      fillJointRow({ tokens, runs, joints, linear }, k, into.subarray(k * JOINT_FEATURES.length));
    });
    dense.push(into);
  }
  done += joints.length;
});
console.log(`joints ${done}, true ${labels.reduce((a, b) => a + b, 0)}, true ends that are no candidate ${missed}`);
const save = (name: string, parts: readonly (Uint16Array | Float32Array | Int32Array)[]) =>
  writeFileSync(`${dir}/${name}`, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
save("ids.u16", ids);
save("docs.i32", [Int32Array.from(docs)]);
save("ends.i32", [Int32Array.from(ends)]);
save("labels.f32", [Float32Array.from(labels)]);
if (dense.length > 0) save("dense.f32", dense);
writeFileSync(`${dir}/names.txt`, JOINT_FEATURES.join(" "));

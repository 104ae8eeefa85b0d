/**
 * What serving's net says of some pages, for training to hold against its own.
 *
 *     tsx training/blocks/ask-net.ts WORK_DIR NET FROM:TO ...
 *
 * NET is a table in WORK_DIR; FROM and TO are the first block of a page and the first after it. Writes WORK_DIR/net-said.f32.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BLOCK_FEATURES, decodeSequenceNet, scoreSequence, weighBlocks } from "../../cleaner/training.ts";
import { writeArray } from "./bucket-lists.ts";

const [work = "", table = "", ...pages] = process.argv.slice(2);
const net = decodeSequenceNet(readFileSync(join(work, table)).toString("base64"));
const rows = arrayOf("rows.f32", Float32Array);
const likes = arrayOf("groups.i32", Int32Array);
const said = pages.flatMap((page) => {
  const [from = 0, to = 0] = page.split(":").map(Number);
  const own = rows.subarray(from * BLOCK_FEATURES.length, to * BLOCK_FEATURES.length);
  return [...scoreSequence(net, { rows: own, likes: likes.subarray(from, to), weights: weighBlocks(own) })];
});
writeArray(join(work, "net-said.f32"), Float32Array.from(said));

function arrayOf<T>(name: string, kind: new (buffer: ArrayBuffer, from: number, length: number) => T): T {
  const bytes = readFileSync(join(work, name));
  return new kind(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 4);
}

import { FNV_PRIME } from "../../../text/words/fnv.ts";
import type { BoxTable } from "./box-table.ts";

/** Equal for blocks whose own box, its parent and grandparent have the same tags and names. */
export function likeKeys(boxes: BoxTable): Int32Array {
  const keys = new Int32Array(boxes.ofBlock.length);
  for (let i = 0; i < keys.length; i++) {
    let key = 0;
    let row = boxes.ofBlock[i] as number;
    for (let level = 0; level < 3 && row >= 0; level++) {
      key = Math.imul(key ^ (boxes.signature[row] as number), FNV_PRIME);
      row = boxes.parent[row] as number;
    }
    keys[i] = key;
  }
  return keys;
}

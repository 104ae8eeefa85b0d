import type { Mark } from "../../../model/mark.ts";
import { findNumberedHeads } from "../../text/lines/wrapping/numbered-heads.ts";
import type { Scene } from "../sight.ts";

/** Drops running heads of a printed book whose text a page shows as it was read: archive.org. */
export function judgeByNumberedHeads({ blocks }: Scene): readonly Mark[] {
  return findNumberedHeads(blocks).map(([block, finding]) => ({ block, says: "drop", force: "certain", ...finding }));
}

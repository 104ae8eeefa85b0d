import type { Mark } from "../../../model/mark.ts";
import { noticeIn } from "../../notice-in.ts";
import type { Scene } from "../sight.ts";

/** Drops what a site says to its readers in any article, whatever the model thinks of it, but on pages about the matter. */
export function judgeByNotices({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const address = (view.hints.url ?? "").toLowerCase();
  const marks: Mark[] = [];
  for (const { index, text } of blocks) {
    const notice = noticeIn(text, { words: view.scan.words[index] as number, address });
    if (notice !== undefined) marks.push({ block: index, ...notice, says: "drop", force: "certain", confidence: 0.9 });
  }
  return marks;
}

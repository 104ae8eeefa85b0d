import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { noticeIn } from "../../notice-in.ts";
import type { Scene } from "../sight.ts";

/** Drops what a site says to its readers in any article, with the heading of nothing else, whatever the model thinks of it, but on pages about the matter. */
export function judgeByNotices({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const address = (view.hints.url ?? "").toLowerCase();
  const marks: Mark[] = [];
  for (const { index, text } of blocks) {
    const notice = noticeIn(text, { words: view.scan.words[index] as number, address });
    if (notice !== undefined) marks.push({ block: index, ...notice, says: "drop", force: "certain", confidence: 0.9 });
  }
  return [...marks, ...headsOf(marks, blocks)];
}

/** Headings that another one of their level or a higher one follows behind a notice, or nothing: "Publisher's note". A page's first heading is its own. */
function headsOf(notices: readonly Mark[], blocks: readonly Block[]): readonly Mark[] {
  const first = blocks.find(isHeading);
  return notices.flatMap((mark): Mark[] => {
    const [head, next] = [blocks[mark.block - 1], blocks[mark.block + 1]];
    if (head === undefined || head === first || !isHeading(head)) return [];
    const isAlone = next === undefined || (isHeading(next) && (next.level ?? 1) <= (head.level ?? 1));
    return isAlone ? [{ ...mark, block: head.index, because: "heads nothing but a notice" }] : [];
  });
}

function isHeading({ kind }: Block): boolean {
  return kind === "heading";
}

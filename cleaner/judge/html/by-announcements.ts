import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import { announcesOtherPages } from "../announcements.ts";
import type { Draft } from "./sight.ts";

/** Marks kept lines that announce other pages where nothing behind them was kept: "Related articles" without an article. */
export function judgeByAnnouncements({
  blocks,
  keeps,
  host,
}: Pick<Draft, "blocks" | "keeps" | "host">): readonly Mark[] {
  const marks: Mark[] = [];
  let nextIsKept = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { index, text } = blocks[i] as Block;
    const isKept = keeps[index] === 1;
    if (isKept && !nextIsKept && announcesOtherPages(text, host)) {
      const because = "nothing behind it was kept";
      marks.push({ block: index, rule: "list/announcement", says: "drop", because, force: "certain", confidence: 0.9 });
    } else nextIsKept = isKept;
  }
  return marks.reverse();
}

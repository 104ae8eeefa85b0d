import type { Mark } from "../../../model/mark.ts";
import { linesOfBlock } from "../../../text/lines/lines-of-block.ts";
import { mailHeadOf } from "../../../text/lines/mail-head.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

const MAX_CHARS = 1500;

/**
 * Marks heads of messages that are dropped below what is kept: in a mail that answers another, they alone say whose words follow.
 * What a certain judge drops stays dropped.
 */
export function judgeByMessageHeads({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const first = keeps.indexOf(1);
  return blocks.flatMap((block): Mark[] => {
    const { index, lineEnds, text } = block;
    if (first < 0 || index < first || keeps[index] === 1 || lineEnds === undefined || text.length > MAX_CHARS)
      return [];
    const head = mailHeadOf(linesOfBlock(block));
    if (head === undefined) return [];
    return [markKept(index, "form/message-head", head.from)];
  });
}

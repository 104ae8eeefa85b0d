import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { FORUM_RULE, isListFoot, MAX_SIGNATURE_CHARS, SIGNATURE_MARK } from "../../../text/lines/signature-marks.ts";
import type { Scene } from "../sight.ts";

/** Drops what stands below a message, or a post, in a block of its own: who sent it, by the line that parts it off, and what the list's software writes. */
export function judgeBySignatures({ blocks }: Pick<Scene, "blocks">): readonly Mark[] {
  return blocks.flatMap((block): readonly Mark[] => {
    const because = footOf(block);
    if (because === undefined) return [];
    return [{ block: block.index, rule: "line/signature", says: "drop", because, force: "certain", confidence: 0.9 }];
  });
}

function footOf({ text, kind, lineEnds }: Block): string | undefined {
  const end = lineEnds?.[0];
  if (end === undefined || kind === "code" || text.length > MAX_SIGNATURE_CHARS) return undefined;
  const first = text.slice(0, end);
  return first === SIGNATURE_MARK || FORUM_RULE.test(first) || isListFoot(first, text) ? first.slice(0, 10) : undefined;
}

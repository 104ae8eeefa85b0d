import type { Mark } from "../../../model/mark.ts";
import { countWords } from "../../../text/words/words.ts";
import type { Scene } from "../sight.ts";

/** Universally unique identifiers (RFC 9562), as shops and trackers leave them in the text. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Share of a block's characters in identifiers from which it is nothing else. */
const MIN_SHARE = 0.5;
/** Words that name an identifier ("User ID"); more of them beside each are a sentence about it. */
const MAX_WORDS_BESIDE = 3;
/** Identifiers have digits: blocks with fewer are not searched. */
const MIN_DIGIT_SHARE = 0.2;

/** Marks blocks that are lists of identifiers. */
export function judgeByIdentifiers({ blocks, view }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const block of blocks) {
    if ((view.scan.digits[block.index] as number) < block.chars * MIN_DIGIT_SHARE || block.kind === "code") continue;
    const found = block.text.match(UUID) ?? [];
    if (found.length === 0 || found.length * 36 < block.text.length * MIN_SHARE) continue;
    if (countWords(block.text) > found.length * (1 + MAX_WORDS_BESIDE)) continue;
    marks.push({
      block: block.index,
      rule: "form/identifiers",
      says: "drop",
      because: `${found.length} identifiers like ${found[0]}`,
      force: "certain",
      confidence: 0.95,
    });
  }
  return marks;
}

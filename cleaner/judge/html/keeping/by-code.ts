import type { Mark } from "../../../model/mark.ts";
import { isReference } from "../is-reference.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** Code of fewer words may be a button's: "npm", "Copy". */
const MIN_WORDS = 3;

/**
 * Marks code that is dropped though the page is a reference: an example stands beside the text, in a box of its own with the names
 * of languages above it, which the model takes for furniture. What a certain judge drops stays dropped.
 */
export function judgeByCode({ blocks, keeps, view }: Draft): readonly Mark[] {
  const kept = blocks.filter(({ index }) => keeps[index] === 1);
  if (!isReference(kept, view.scan)) return [];
  return blocks.flatMap(({ index, kind }): Mark[] => {
    if (keeps[index] === 1 || kind !== "code" || (view.scan.words[index] as number) < MIN_WORDS) return [];
    return [markKept(index, "form/code", "code on a page that shows code")];
  });
}

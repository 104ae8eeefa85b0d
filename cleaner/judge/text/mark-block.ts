import type { Mark } from "../../model/mark.ts";

/** What a judge of texts found out about a block, and how sure it is. */
export type Finding = Pick<Mark, "rule" | "because" | "confidence">;

/** A finding as a mark: field by field, because spreading a finding into every block's mark took longer than finding it. */
export function markBlock(
  block: number,
  { rule, because, confidence }: Finding,
  { says, force }: Pick<Mark, "says" | "force">,
): Mark {
  return { block, rule, says, because, force, confidence };
}

import type { Mark } from "../../../model/mark.ts";
import type { RuleId } from "../../../rules/index.ts";

/** Keeps a block for the sake of another that is kept. */
export function markKept(block: number, rule: RuleId, because: string): Mark {
  return { block, rule, says: "keep", because, force: "certain", confidence: 0.6 };
}

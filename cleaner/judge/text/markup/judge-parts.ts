import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { RuleId } from "../../../rules/index.ts";

/** What becomes of the parts of a text in some markup that somebody wrote. */
export interface PartRules {
  /** By the tag of the box that the reader put a part in: why it goes. */
  readonly dropped: ReadonlyMap<string, RuleId>;
  /** Why all else stays. */
  readonly kept: RuleId;
}

/** Why a block goes. */
export type Reason = Pick<Mark, "rule" | "because">;

const CONFIDENCE = 0.9;
/** Sure enough to outrank what keeps a block. */
const SURE = 0.95;
const SHOWN_CHARS = 60;

/** Why the box of a part says that it goes; undefined for text. */
export function reasonOfPart({ box, text }: Block, { dropped }: PartRules): Reason | undefined {
  const rule = box === undefined ? undefined : dropped.get(box.tag);
  if (rule === undefined) return undefined;
  const name = box?.names.join(" ") ?? "";
  return { rule, because: (name === "" ? text : name).slice(0, SHOWN_CHARS) };
}

/** Marks each block by the reason at its place, or as text that stays. */
export function markParts(
  blocks: readonly Block[],
  reasons: readonly (Reason | undefined)[],
  { kept }: PartRules,
): readonly Mark[] {
  return blocks.map(({ index }, i): Mark => {
    const reason = reasons[i];
    return reason === undefined
      ? { block: index, rule: kept, says: "keep", because: "text", force: "certain", confidence: CONFIDENCE }
      : { block: index, ...reason, says: "drop", force: "certain", confidence: SURE };
  });
}

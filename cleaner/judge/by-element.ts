import type { Box } from "../model/block.ts";
import { ELEMENT_RULES, type RuleId } from "../rules/index.ts";
import type { Judge } from "./judge.ts";
import { markBoxes } from "./mark-boxes.ts";

const RULE_OF_TAG: ReadonlyMap<string, RuleId> = new Map(
  ELEMENT_RULES.flatMap((rule) => rule.tags.map((tag) => [tag, rule.id] as const)),
);
/** A header or footer of an article is part of it often enough that the element alone proves little. */
const CONFIDENCE = 0.7;

/** Marks blocks that stand in elements made for furniture. */
export const judgeByElement: Judge = ({ blocks }) =>
  markBoxes(blocks, (box: Box) => {
    const rule = RULE_OF_TAG.get(box.tag);
    return rule === undefined ? undefined : { rule, because: `<${box.tag}>`, confidence: CONFIDENCE };
  });

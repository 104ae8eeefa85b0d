import type { Box } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import { ELEMENT_RULES } from "../rules/index.ts";
import type { Judge } from "./judge.ts";
import { markBoxes } from "./mark-boxes.ts";

const RULE_OF_TAG = new Map(
  ELEMENT_RULES.flatMap((rule) => rule.tags.map((tag): [string, typeof rule] => [tag, rule])),
);
const CERTAIN_RULE_OF_TAG = new Map([...RULE_OF_TAG].filter(([, rule]) => rule.force === "certain"));
/** A header or footer of an article is part of it often enough that the element alone proves little. */
const CONFIDENCE = 0.7;
const CERTAIN_CONFIDENCE = 0.9;

/** Marks blocks that stand in elements made for furniture. */
export const judgeByElement: Judge = ({ blocks, contentBoxes }) =>
  markBoxes(blocks, (box: Box) => {
    const rule = contentBoxes?.has(box) === true ? undefined : RULE_OF_TAG.get(box.tag);
    return rule === undefined ? undefined : { rule: rule.id, because: `<${box.tag}>`, confidence: CONFIDENCE };
  });

/** Drops blocks whose own element settles it, whatever the model thinks of them. */
export const judgeByCertainElement: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const { index, box } of blocks) {
    const rule = box === undefined ? undefined : CERTAIN_RULE_OF_TAG.get(box.tag);
    // A field for code that readers may change and run holds an example.
    if (box === undefined || rule === undefined || box.readAs === "pre") continue;
    const because = `<${box.tag}>`;
    marks.push({
      block: index,
      rule: rule.id,
      says: "drop",
      because,
      force: "certain",
      confidence: CERTAIN_CONFIDENCE,
    });
  }
  return marks;
};

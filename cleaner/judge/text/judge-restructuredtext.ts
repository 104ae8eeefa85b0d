import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import type { RuleId } from "../../rules/index.ts";
import type { Judge } from "../judge.ts";
import { emptySectionsOf } from "./empty-sections.ts";

/** What boxes of reStructuredText are for; their tags are those of the parts that the reader finds. */
const RULES: ReadonlyMap<string, RuleId> = new Map([
  ["comment", "rst/comment"],
  ["target", "rst/target"],
  ["substitution", "rst/substitution"],
  ["directive", "rst/directive"],
  ["option", "rst/option"],
  ["image", "rst/image"],
  ["docinfo", "rst/docinfo"],
]);
const CONFIDENCE = 0.9;
/** Sure enough to outrank what keeps a block. */
const SURE = 0.95;
const SHOWN_CHARS = 60;

type Reason = Pick<Mark, "rule" | "because">;

/** Somebody wrote this text: all of it stays but what its reader is not shown, and headings of which nothing is left. */
export const judgeRestructuredText: Judge = ({ blocks }) => {
  const reasons = blocks.map(reasonOf);
  for (const i of emptySectionsOf(blocks, (i) => reasons[i] === undefined))
    reasons[i] = { rule: "rst/empty-section", because: "nothing below it was kept" };
  return blocks.map(({ index }, i): Mark => {
    const reason = reasons[i];
    return reason === undefined
      ? { block: index, rule: "rst/text", says: "keep", because: "text", force: "certain", confidence: CONFIDENCE }
      : { block: index, ...reason, says: "drop", force: "certain", confidence: SURE };
  });
};

function reasonOf({ box, text }: Block): Reason | undefined {
  const rule = box === undefined ? undefined : RULES.get(box.tag);
  if (rule === undefined) return undefined;
  const name = box?.names.join(" ") ?? "";
  return { rule, because: (name === "" ? text : name).slice(0, SHOWN_CHARS) };
}

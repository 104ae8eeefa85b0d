import type { Judge } from "../../judge.ts";
import { emptySectionsOf } from "./empty-sections.ts";
import { markParts, type PartRules, reasonOfPart } from "./judge-parts.ts";

/** Tags are those of the parts that the reader finds. */
const RULES: PartRules = {
  dropped: new Map([
    ["comment", "rst/comment"],
    ["target", "rst/target"],
    ["substitution", "rst/substitution"],
    ["directive", "rst/directive"],
    ["option", "rst/option"],
    ["image", "rst/image"],
    ["docinfo", "rst/docinfo"],
  ]),
  kept: "rst/text",
};

/** Somebody wrote this text: all of it stays but what its reader is not shown, and headings of which nothing is left. */
export const judgeRestructuredText: Judge = ({ blocks }) => {
  const reasons = blocks.map((block) => reasonOfPart(block, RULES));
  for (const i of emptySectionsOf(blocks, (i) => reasons[i] === undefined))
    reasons[i] = { rule: "rst/empty-section", because: "nothing below it was kept" };
  return markParts(blocks, reasons, RULES);
};

import type { Block } from "../../../model/block.ts";
import { announcesOtherPages } from "../../announcements.ts";
import type { Judge } from "../../judge.ts";
import { linkShareOf, MENU_LINKS } from "../markdown/markdown-field.ts";
import { emptySectionsOf } from "./empty-sections.ts";
import { markParts, type PartRules, type Reason, reasonOfPart } from "./judge-parts.ts";

/** Tags are those of the parts that the reader cuts. */
const RULES: PartRules = {
  dropped: new Map([
    ["template", "wiki/template"],
    ["ref", "wiki/note"],
    ["category", "wiki/category"],
    ["langlink", "wiki/other-language"],
    ["redirect", "wiki/redirect"],
    ["program", "wiki/program"],
  ]),
  kept: "wiki/text",
};

/** A wiki's page is nothing but content: all of it stays but the wiki's own parts, lists of links to other pages, and headings of which nothing is left. */
export const judgeWikitext: Judge = ({ blocks, host = "" }) => {
  const reasons = blocks.map((block) => reasonOfPart(block, RULES));
  markOtherPages(blocks, reasons, host);
  for (const i of emptySectionsOf(blocks, (i) => reasons[i] === undefined))
    reasons[i] = { rule: "wiki/empty-section", because: "nothing below it was kept" };
  return markParts(blocks, reasons, RULES);
};

/** Links alone, below a heading that announces other pages: "See also". */
function markOtherPages(blocks: readonly Block[], reasons: (Reason | undefined)[], host: string): void {
  let heading: string | undefined;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === "heading") heading = announcesOtherPages(block.text, host) ? block.text : undefined;
    else if (heading !== undefined && reasons[i] === undefined && linkShareOf(block) >= MENU_LINKS)
      reasons[i] = { rule: "wiki/other-pages", because: heading };
  }
}

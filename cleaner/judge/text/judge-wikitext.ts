import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import type { RuleId } from "../../rules/index.ts";
import { announcesOtherPages } from "../announcements.ts";
import type { Judge } from "../judge.ts";
import { emptySectionsOf } from "./empty-sections.ts";
import { linkShareOf, MENU_LINKS } from "./markdown/markdown-field.ts";

/** What boxes of wikitext are for; their tags are those of the parts that the reader cuts. */
const RULES: ReadonlyMap<string, RuleId> = new Map([
  ["template", "wiki/template"],
  ["ref", "wiki/note"],
  ["category", "wiki/category"],
  ["langlink", "wiki/other-language"],
  ["redirect", "wiki/redirect"],
  ["program", "wiki/program"],
]);
const CONFIDENCE = 0.9;
/** Sure enough to outrank what keeps a block. */
const SURE = 0.95;
const SHOWN_CHARS = 60;

type Reason = Pick<Mark, "rule" | "because">;

/** A wiki's page is nothing but content: all of it stays but the wiki's own parts, lists of links to other pages, and headings of which nothing is left. */
export const judgeWikitext: Judge = ({ blocks, host = "" }) => {
  const reasons = [...blocks.map(reasonOf)];
  markOtherPages(blocks, reasons, host);
  for (const i of emptySectionsOf(blocks, (i) => reasons[i] === undefined))
    reasons[i] = { rule: "wiki/empty-section", because: "nothing below it was kept" };
  return blocks.map(({ index }, i): Mark => {
    const reason = reasons[i];
    return reason === undefined
      ? { block: index, rule: "wiki/text", says: "keep", because: "text", force: "certain", confidence: CONFIDENCE }
      : { block: index, ...reason, says: "drop", force: "certain", confidence: SURE };
  });
};

function reasonOf({ box, text }: Block): Reason | undefined {
  const rule = box === undefined ? undefined : RULES.get(box.tag);
  if (rule === undefined) return undefined;
  const name = box?.names.join(" ") ?? "";
  return { rule, because: (name === "" ? text : name).slice(0, SHOWN_CHARS) };
}

/** Links alone, below a heading that announces other pages: "See also". */
function markOtherPages(blocks: readonly Block[], reasons: (Reason | undefined)[], host: string): void {
  let heading: string | undefined;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === "heading") heading = announcesOtherPages(block.text, host) ? block.text : undefined;
    else if (heading !== undefined && reasons[i] === undefined && linkShareOf(block) >= MENU_LINKS)
      reasons[i] = { rule: "wiki/other-pages", because: heading };
  }
}

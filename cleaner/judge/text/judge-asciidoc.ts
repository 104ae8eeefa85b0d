import type { Mark } from "../../model/mark.ts";
import type { RuleId } from "../../rules/index.ts";
import type { Judge } from "../judge.ts";

/** What boxes of AsciiDoc are for; their tags are those of the parts that the reader cuts. */
const RULES: ReadonlyMap<string, RuleId> = new Map([
  ["head", "asciidoc/head"],
  ["comment", "asciidoc/comment"],
  ["include", "asciidoc/include"],
  ["directive", "asciidoc/directive"],
  ["passthrough", "asciidoc/passthrough"],
  ["media", "asciidoc/media"],
  ["index-term", "asciidoc/index-term"],
]);
const CONFIDENCE = 0.9;
/** Sure enough to outrank what keeps a block. */
const SURE = 0.95;
const SHOWN_CHARS = 60;

/** What somebody wrote in AsciiDoc is nothing but content: all of it stays but what is for the processor, and what other places of the document show. */
export const judgeAsciidoc: Judge = ({ blocks }) =>
  blocks.map(({ index, box, text }): Mark => {
    const rule = box === undefined ? undefined : RULES.get(box.tag);
    return rule === undefined
      ? { block: index, rule: "asciidoc/text", says: "keep", because: "text", force: "certain", confidence: CONFIDENCE }
      : { block: index, rule, says: "drop", because: text.slice(0, SHOWN_CHARS), force: "certain", confidence: SURE };
  });

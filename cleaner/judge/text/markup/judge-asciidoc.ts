import type { Judge } from "../../judge.ts";
import { markParts, type PartRules, reasonOfPart } from "./judge-parts.ts";

/** Tags are those of the parts that the reader cuts. */
const RULES: PartRules = {
  dropped: new Map([
    ["head", "asciidoc/head"],
    ["comment", "asciidoc/comment"],
    ["include", "asciidoc/include"],
    ["directive", "asciidoc/directive"],
    ["passthrough", "asciidoc/passthrough"],
    ["media", "asciidoc/media"],
    ["index-term", "asciidoc/index-term"],
  ]),
  kept: "asciidoc/text",
};

/** What somebody wrote in AsciiDoc is nothing but content: all of it stays but what is for the processor, and what other places of the document show. */
export const judgeAsciidoc: Judge = ({ blocks }) => {
  const reasons = blocks.map((block) => reasonOfPart(block, RULES));
  return markParts(blocks, reasons, RULES);
};

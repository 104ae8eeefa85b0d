import type { RuleRow } from "./rule-row.ts";

/** What a text in reStructuredText holds beside what its reader is shown. */
export const RST_RULES = [
  { id: "rst/text", layer: "boilerplate", says: "Is text of a page in reStructuredText; keeps its block." },
  { id: "rst/comment", layer: "boilerplate", says: "Is a comment in the source, which no reader is shown." },
  {
    id: "rst/target",
    layer: "boilerplate",
    says: "Names a place, or says where links of the text lead.",
  },
  {
    id: "rst/substitution",
    layer: "boilerplate",
    says: "Says what a name between bars stands for in the text.",
  },
  {
    id: "rst/directive",
    layer: "boilerplate",
    says: "Tells the program that makes the page what to do: list other pages, put in a file.",
  },
  {
    id: "rst/option",
    layer: "boilerplate",
    says: "Says how a directive's text is shown: its class, its numbers, its size.",
  },
  {
    id: "rst/image",
    layer: "boilerplate",
    says: "Is a picture that no words stand for, or a badge that leads elsewhere.",
  },
  { id: "rst/docinfo", layer: "boilerplate", says: "Says at the top who wrote the text and when; read as metadata." },
  { id: "rst/empty-section", layer: "boilerplate", says: "Heads a section of which nothing is left." },
] as const satisfies readonly RuleRow[];

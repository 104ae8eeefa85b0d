import type { RuleRow } from "./rule-row.ts";

/** What a page in wikitext holds beside its text. */
export const WIKI_RULES = [
  { id: "wiki/text", layer: "boilerplate", says: "Is text of a page in wikitext; keeps its block." },
  {
    id: "wiki/template",
    layer: "boilerplate",
    says: "Calls a template, which the wiki puts a box, a notice or a value in the place of.",
  },
  { id: "wiki/note", layer: "boilerplate", says: "Is a note, or the source of a statement." },
  { id: "wiki/category", layer: "boilerplate", says: "Puts the page into a category; read as a tag." },
  { id: "wiki/other-language", layer: "boilerplate", says: "Leads to the same page in another language." },
  { id: "wiki/redirect", layer: "boilerplate", says: "Leads from this title to another page." },
  { id: "wiki/program", layer: "boilerplate", says: "Is written for a program: a map, a chart, a score, a form." },
  { id: "wiki/other-pages", layer: "boilerplate", says: "Leads to other pages of the wiki, in a list of such links." },
  { id: "wiki/empty-section", layer: "boilerplate", says: "Heads a section of which nothing is left." },
] as const satisfies readonly RuleRow[];

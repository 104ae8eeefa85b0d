import type { RuleRow } from "./rule-row.ts";

export const DOCUMENT_RULES = [
  { id: "document/text", layer: "boilerplate", says: "Is text of a document in XML; keeps its block." },
  {
    id: "document/front-matter",
    layer: "boilerplate",
    says: "Is what a document in XML says of itself: its metadata, no text of it.",
  },
] as const satisfies readonly RuleRow[];

import type { RuleRow } from "./rule-row.ts";

export const DOCUMENT_RULES = [
  {
    id: "document/text",
    layer: "boilerplate",
    says: "Is text of a document in XML, or of the pages of one in PDF; keeps its block.",
  },
  {
    id: "document/front-matter",
    layer: "boilerplate",
    says: "Is what a document in XML says of itself: its metadata, no text of it.",
  },
  {
    id: "document/viewer",
    layer: "boilerplate",
    says: "Stands outside of the pages of a document in PDF: what its viewer or its outline says.",
  },
] as const satisfies readonly RuleRow[];

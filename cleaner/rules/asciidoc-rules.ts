import type { RuleRow } from "./rule-row.ts";

/** What a document in AsciiDoc holds beside its text. */
export const ASCIIDOC_RULES = [
  { id: "asciidoc/text", layer: "boilerplate", says: "Is text of a document in AsciiDoc; keeps its block." },
  {
    id: "asciidoc/head",
    layer: "boilerplate",
    says: "Names authors, a revision or the value of an attribute; read as metadata, or put in where it is named.",
  },
  { id: "asciidoc/comment", layer: "boilerplate", says: "Is a comment, for who writes the document." },
  { id: "asciidoc/include", layer: "boilerplate", says: "Is the place of another file, whose text is not here." },
  {
    id: "asciidoc/directive",
    layer: "boilerplate",
    says: "Tells the processor what to do: under which condition text is shown, where the contents stand.",
  },
  {
    id: "asciidoc/passthrough",
    layer: "boilerplate",
    says: "Is markup of another language (HTML, DocBook) that is handed on as it is.",
  },
  { id: "asciidoc/media", layer: "boilerplate", says: "Is a picture, a video or a sound that nothing is said of." },
  { id: "asciidoc/index-term", layer: "boilerplate", says: "Is a term for the index, which the text does not show." },
] as const satisfies readonly RuleRow[];

/** The front door of the library: bytes in, a document or a typed rejection out. */
export { cleanPage } from "./clean-page.ts";
export { FORMATS, type FormatName } from "./document/formats/formats.ts";
export { itemLead } from "./document/formats/item-lead.ts";
export { toMarkdown } from "./document/formats/markdown/to-markdown.ts";
export { toJsonLine } from "./document/formats/to-json-line.ts";
export { toPlainText } from "./document/formats/to-plain-text.ts";
export { idOf } from "./document/id-of.ts";
export { PRODUCER } from "./document/producer.ts";
export { writeRejection } from "./document/source-of.ts";
export type {
  CleanDocument,
  DocumentBlock,
  DocumentInline,
  Metadata,
  PageType,
  Quality,
  Rejection,
  RejectionCode,
  Removed,
  Section,
  Source,
} from "./model/document.ts";
export type { Layer } from "./model/mark.ts";
export type { Outcome } from "./model/outcome.ts";
export type { Override } from "./model/override.ts";
export type { CleanOptions, RawPage, Strength } from "./model/raw-page.ts";
export { DEFAULT_MAX_BYTES } from "./model/raw-page.ts";
export { ALL_RULES, type RuleId, type RuleRow } from "./rules/index.ts";
export { bareHost, hostOf, isSameHost } from "./text/addresses/host-of.ts";
export { parseAddress } from "./text/addresses/parse-address.ts";
export { CELL_EDGE } from "./text/cell-edge.ts";
export { type SourceView, viewSource } from "./view-source.ts";

/** A narrow door for archives/: how pages begin and how crawlers write them down, without the library's tables behind it. */
export { type PageRecord, readRecordFields } from "./decode/records/read-record-fields.ts";
export { writeWikiSource } from "./decode/wiki/wiki-source.ts";
export { HTML_START } from "./rules/html-start.ts";
export { RECORD_FIELDS } from "./rules/record-fields.ts";

/** A narrow door for archives/: how crawlers write pages down, without the library's tables behind it. */
export { type PageRecord, readRecordFields } from "./decode/read-record-fields.ts";
export { RECORD_FIELDS } from "./rules/record-fields.ts";

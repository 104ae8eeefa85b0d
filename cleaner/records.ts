/** A narrow door for archives/: how pages begin and are packed, and how crawlers write them down, without the library's tables behind it. */
export { BZIP2_HEAD_BYTES, beginsBzip2 } from "./decode/bzip2/begins-bzip2.ts";
export { Bunzip } from "./decode/bzip2/bunzip.ts";
export { type PageRecord, readRecordFields } from "./decode/records/read-record-fields.ts";
export { unopenedAs } from "./decode/unopened.ts";
export { writeWikiSource } from "./decode/wiki/wiki-source.ts";
export { HTML_START } from "./rules/html-start.ts";
export { RECORD_FIELDS } from "./rules/record-fields.ts";

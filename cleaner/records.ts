/** A narrow door for archives/: how pages begin and are packed, and how crawlers write them down, without the library's tables behind it. */
export { beginsSlackChat } from "./decode/chat/read-chat.ts";
export { Bunzip } from "./decode/packed/bzip2/bunzip.ts";
export { isSkippable, type MarkedPacking, PACKING_BYTES, packingOf } from "./decode/packed/packing-of.ts";
export { unopenedAs } from "./decode/packed/unopened.ts";
export type { Unpacker } from "./decode/packed/unpack-all.ts";
export { Unzstd } from "./decode/packed/unzstd.ts";
export { isWideZstd } from "./decode/packed/zstd-work.ts";
export { type PageRecord, readRecordFields } from "./decode/records/read-record-fields.ts";
export { writeWikiSource } from "./decode/wiki/wiki-source.ts";
export { HTML_START } from "./rules/html-start.ts";
export { RECORD_FIELDS } from "./rules/record-fields.ts";

/** What is fuzzed, as one bundle: the doors of the code, and its pure parsers of what operators and queues hand in. */
export { DEFAULT_LIMITS, readArchive, sourceOfBytes } from "../archives/index.ts";
export { cleanPage, FORMATS, toJsonLine, toMarkdown } from "../cleaner/index.ts";
export { readNotices } from "../lambdas/clean/notice.ts";
export { readEncodedWords } from "../lambdas/clean/read-encoded-words.ts";
export { compareSequencers } from "../lambdas/clean/sequencer.ts";
export { readSettings } from "../lambdas/clean/settings.ts";

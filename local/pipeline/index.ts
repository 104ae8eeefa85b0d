export type { ArchiveLine } from "./archive-line.ts";
export { expectApart, expectIdle, openUserFolder } from "./data-folder.ts";
export { noticeAgain } from "./forgotten-pages.ts";
export { keysOf } from "./keys-of.ts";
export { BUCKETS } from "./local-limits.ts";
export { type DataBuckets, openDataBuckets } from "./open-data-buckets.ts";
export type { PageLine } from "./page-line.ts";
export { type Pipeline, type PipelineSettings, startPipeline } from "./pipeline.ts";
export type { PipelineEar, PipelineEvent } from "./pipeline-event.ts";

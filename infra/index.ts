/** Winnow as a construct for somebody else's CDK app: docs/construct.md. */
export type { PageBucketNames } from "./bucket-names.ts";
export type { ContentCleanerProps } from "./cleaner-plan.ts";
export { type CleanerSettings, DEFAULT_SETTINGS, type OpenHours } from "./cleaner-settings.ts";
export { ContentCleaner } from "./content-cleaner.ts";

export { BackfillFiles, type BackfillRequest } from "./backfill-files.ts";
export { listPages } from "./list-pages.ts";
export { type LocalBackfill, openBackfill } from "./open-backfill.ts";

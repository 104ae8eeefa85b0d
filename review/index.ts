/** The front door of the review page: what the command line and `npm start` need to make one. */
export { documentScript, livePage, RULE_TEXTS, readPage, setupScript, sourceScript } from "./compose-page.ts";
export { freeId } from "./model/free-id.ts";
export type { LiveEvent } from "./model/page-setup.ts";
export { type ReviewRow, rowOf } from "./model/review-row.ts";

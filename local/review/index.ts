/** The review page of `npm start`: every page of the run, live. */
export { openReview, type Review } from "./open-review.ts";

import { PAGE_TAGS } from "../../text/boxes/page-tags.ts";
import { nameWords } from "../../text/words/name-words.ts";

/** Words in the names of boxes that hold what customers, guests and pupils say of a thing. */
const REVIEW_WORDS: ReadonlySet<string> = new Set(["reviews", "testimonials"]);
/** What else is called after reviews: a site's part with articles that are some, links to them, things that have any. */
const SIDE_WORDS: ReadonlySet<string> = new Set(
  "category cat tag term section topic page template type post archive has no count link enabled".split(" "),
);

/** Asked first, because most names of a page hold no such word. */
const MAY_REVIEW = new RegExp([...REVIEW_WORDS].join("|"), "i");

/** WordPress says on each post of what kind it is, and a site may have one for reviews that it wrote itself. */
const POST = /^(?:type-|hentry$)/;

/** Whether a box says by a class or an id that reviews by customers are in it. */
export function isReviewBox(tag: string, names: readonly string[]): boolean {
  if (PAGE_TAGS.has(tag) || !names.some(holdsReviewWord)) return false;
  return !names.some((name) => POST.test(name));
}

function holdsReviewWord(name: string): boolean {
  if (!MAY_REVIEW.test(name)) return false;
  const words = nameWords(name);
  return words.some((word) => REVIEW_WORDS.has(word)) && !words.some((word) => SIDE_WORDS.has(word));
}

import type { Mark } from "../../model/mark.ts";
import type { Review } from "./judge-html.ts";

/** Words in names that mark readers' comments; "respond" and "replies" also name forum posts and are left out. */
const COMMENT_NAMES: ReadonlySet<string> = new Set([
  "comments",
  "commentlist",
  "comment-list",
  "comments-area",
  "comments-section",
  "comment-section",
  "comments-wrapper",
  "comments-container",
  "comments-list",
  "disqus_thread",
  "fb-comments",
]);
/** Comments follow an article of at least so many words; where they are longer than it by more than the factor, they are the page. */
const MIN_ARTICLE_WORDS = 120;
const MAX_TIMES_LONGER = 6;
/** Pages that are made of posts: there, what is named a comment is the content. */
const FORUM_MARKS = [
  "DiscussionForumPosting",
  "QAPage",
  "xenforo",
  "XenForo",
  "phpBB",
  "phpbb",
  "vBulletin",
  "vbulletin",
  "Discourse ",
  "schema.org/Question",
] as const;
const MARKS_WITHIN = 400_000;

/** Rows of the boxes that hold readers' comments under an article, and the blocks inside: none on forum pages. */
export function findComments({ view, blocks }: Pick<Review, "view" | "blocks">): readonly number[] {
  const { boxes, sums, totals } = view;
  let inside: Uint8Array | undefined;
  for (let row = 0; row < boxes.boxes.length; row++) {
    const up = boxes.parent[row] as number;
    const isIn = inside !== undefined && up >= 0 && inside[up] === 1;
    if (!isIn && !boxes.boxes[row]?.names.some((name) => COMMENT_NAMES.has(name.toLowerCase()))) continue;
    inside ??= new Uint8Array(boxes.boxes.length);
    if (isIn) inside[row] = 1;
    else if (follows(row, { sums, totals })) inside[row] = 1;
  }
  if (inside === undefined || isForum(view.hints.source)) return [];
  const found = inside;
  return blocks.flatMap(({ index }) => (found[boxes.ofBlock[index] as number] === 1 ? [index] : []));
}

function isForum(source: string): boolean {
  const head = source.slice(0, MARKS_WITHIN);
  return FORUM_MARKS.some((mark) => head.includes(mark));
}

function follows(row: number, { sums, totals }: Pick<Review["view"], "sums" | "totals">): boolean {
  const words = sums.words[row] as number;
  const outside = totals.prose - (sums.prose[row] as number);
  return outside >= MIN_ARTICLE_WORDS && words <= outside * MAX_TIMES_LONGER;
}

/** Marks readers' comments: out of the text, or in it on demand. */
export function judgeByComments(seen: Review, comments: readonly number[]): readonly Mark[] {
  const says = seen.options.comments === "keep" ? "keep" : "drop";
  return comments
    .filter((block) => says === "drop" || isWritten(seen, block))
    .map((block) => ({
      block,
      rule: "comment/reader",
      says,
      because: "stands among the comments under an article",
      force: "certain",
      confidence: 0.9,
    }));
}

/** Of a comment its text is kept on demand, not its buttons. */
function isWritten({ view }: Review, block: number): boolean {
  const words = view.scan.words[block] as number;
  const text = view.blocks[block];
  return words > 3 && text !== undefined && text.linkChars * 2 < text.chars;
}

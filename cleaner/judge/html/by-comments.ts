import type { Mark } from "../../model/mark.ts";
import type { Sight } from "./sight.ts";

/** Names that only blogs give to readers' comments, however short the post above them is. */
const BLOG_NAMES: ReadonlySet<string> = new Set([
  "comments-area",
  "commentlist",
  "comment-list",
  "disqus_thread",
  "fb-comments",
]);
/** Names of readers' comments that forums use for their posts too; "respond" and "replies" say even less and are left out. */
const COMMENT_NAMES: ReadonlySet<string> = new Set([
  "comments",
  "comments-section",
  "comment-section",
  "comments-wrapper",
  "comments-container",
  "comments-list",
]);
/** Words of prose outside the comments that make an article, by how much the name proves. */
const MIN_ARTICLE_WORDS = { blog: 30, other: 120 } as const;
/** Where what is named comments is longer than the article by more than this, it is the page: a thread, not a blog. */
const MAX_TIMES_LONGER = 2;
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
export function findComments({ view, blocks }: Pick<Sight, "view" | "blocks">): readonly number[] {
  const { boxes, sums, totals } = view;
  let inside: Uint8Array | undefined;
  for (let row = 0; row < boxes.boxes.length; row++) {
    const up = boxes.parent[row] as number;
    const isIn = inside !== undefined && up >= 0 && inside[up] === 1;
    if (!isIn && !holdsComments(boxes.boxes[row]?.names ?? [], { row, sums, totals })) continue;
    inside ??= new Uint8Array(boxes.boxes.length);
    inside[row] = 1;
  }
  if (inside === undefined || isForum(view.hints.source)) return [];
  const found = inside;
  return blocks.flatMap(({ index }) => (found[boxes.ofBlock[index] as number] === 1 ? [index] : []));
}

function isForum(source: string): boolean {
  const head = source.slice(0, MARKS_WITHIN);
  return FORUM_MARKS.some((mark) => head.includes(mark));
}

function holdsComments(
  names: readonly string[],
  { row, sums, totals }: Pick<Sight["view"], "sums" | "totals"> & { row: number },
): boolean {
  const article = totals.prose - (sums.prose[row] as number);
  if (names.some((name) => BLOG_NAMES.has(name))) return article >= MIN_ARTICLE_WORDS.blog;
  if (!names.some((name) => COMMENT_NAMES.has(name))) return false;
  return article >= MIN_ARTICLE_WORDS.other && (sums.words[row] as number) <= article * MAX_TIMES_LONGER;
}

/** Marks readers' comments: out of the text, or in it on demand. */
export function judgeByComments(seen: Sight, comments: readonly number[]): readonly Mark[] {
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
function isWritten({ view }: Sight, block: number): boolean {
  const words = view.scan.words[block] as number;
  const text = view.blocks[block];
  return words > 3 && text !== undefined && text.linkChars * 2 < text.chars;
}

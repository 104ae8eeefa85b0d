import { isCommentBox } from "../../../text/boxes/comment-box.ts";

/** Names that only blogs, and services for comments, give to what readers say, however short the post above is. */
const BLOG_NAMES: ReadonlySet<string> = new Set([
  "comments-area",
  "commentlist",
  "comment-list",
  "disqus_thread",
  "fb-comments",
  "commento",
  "commento-root",
  "coral_thread",
  "cusdis_thread",
  "giscus",
  "graphcomment",
  "hyvor-talk-view",
  "isso-thread",
  "remark42",
  "spcv_conversation",
  "utterances",
  "vuukle-comments",
  "wpd-threads",
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

/** How much the names of a box say of its being the readers' comments: those of blogs, those of others too, or nothing. */
export type CommentName = "blog" | "other" | "neither";

/** Who would name a box so. */
export function namedBy(names: readonly string[]): CommentName {
  let named: CommentName = "neither";
  for (const name of names) {
    if (BLOG_NAMES.has(name)) return "blog";
    if (COMMENT_NAMES.has(name)) named = "other";
  }
  return named;
}

/** The same where comments are asked for: a word in a name is enough, as nothing is lost by it. */
export function namedLoosely(tag: string, names: readonly string[]): CommentName {
  const named = namedBy(names);
  return named === "neither" && isCommentBox(tag, names, "loosely") ? "other" : named;
}

/** Whether a box among comments is the form by which one is written. */
export function isCommentForm(tag: string, names: readonly string[]): boolean {
  return tag === "form" || names.includes("respond") || names.includes("comment-respond");
}

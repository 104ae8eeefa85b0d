import { nameWords } from "../../text/name-words.ts";

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
/** Words in the names of such boxes, in the languages that sites are built in: enough where comments are asked for. */
const COMMENT_WORDS: ReadonlySet<string> = new Set(
  "comment comments commentlist commenting kommentar kommentare kommentarer commentaire commentaires comentario comentarios commenti reacties disqus wpdiscuz wpd coral hyvor giscus utterances remark42 isso".split(
    " ",
  ),
);
/** What else is called after comments: forms, links to them, numbers of them, classes of whole pages that allow them. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "form respond reply count counter link links open closed has no enabled disabled button policy login share notes".split(
    " ",
  ),
);
const PAGE_TAGS: ReadonlySet<string> = new Set(["html", "body", "main"]);

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
  if (named !== "neither" || PAGE_TAGS.has(tag)) return named;
  return names.some(holdsCommentWord) ? "other" : "neither";
}

/** Whether a box among comments is the form by which one is written. */
export function isCommentForm(tag: string, names: readonly string[]): boolean {
  return tag === "form" || names.includes("respond") || names.includes("comment-respond");
}

function holdsCommentWord(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => COMMENT_WORDS.has(word)) && !words.some((word) => OTHER_WORDS.has(word));
}

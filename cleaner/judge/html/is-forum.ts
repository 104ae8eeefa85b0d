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

/** Whether the markup says that the page is a thread of a forum. */
export function isForum(source: string): boolean {
  const head = source.slice(0, MARKS_WITHIN);
  return FORUM_MARKS.some((mark) => head.includes(mark));
}

/** A system whose pages are made of posts, by what it calls its boxes; names are compared whole and as written, those of posts without the number that they end in. */
export interface ThreadSystem {
  readonly system: string;
  /** Names that only its pages of posts have: one such box tells the page. */
  readonly marks: readonly string[];
  /** Names of the boxes that hold what one post says, and no more; their elements where the system made these. */
  readonly posts: readonly string[];
  /** Names of what the post says that a thread begins with, where it is no box of one kind with the answers. */
  readonly openers?: readonly string[];
  /** Names of what holds the author of a post, where they say too little for other pages. */
  readonly authors?: readonly string[];
  /** Names of boxes beside the thread, which speak of the place and not of the matter. */
  readonly beside?: readonly string[];
}

/**
 * Systems that call their posts comments, notes or answers as blogs call what readers add: there, they are the content. Of systems
 * whose posts the model knows as such (Discourse, XenForo, phpBB) it also knows what in them is none: links' previews, edits.
 */
export const THREAD_SYSTEMS: readonly ThreadSystem[] = [
  {
    system: "Lemmy",
    marks: ["comment-node", "lemmy-site"],
    posts: ["comment-content", "postContent"],
    openers: ["postContent"],
  },
  { system: "old Reddit", marks: ["nestedlisting"], posts: ["usertext-body"], beside: ["side"] },
  { system: "Reddit", marks: ["shreddit-comment-tree", "comment-tree-content-anchor"], posts: ["md"] },
  { system: "Hacker News", marks: ["comtr"], posts: ["commtext", "toptext"] },
  { system: "Lobsters", marks: ["comments_subtree"], posts: ["comment_text", "story_text"], openers: ["story_text"] },
  {
    system: "Tildes",
    marks: ["topic-full", "comment-itemtext"],
    posts: ["comment-text", "topic-full-text"],
    openers: ["topic-full-text"],
  },
  {
    system: "GitHub",
    marks: ["partial-discussion-header", "new-discussion-timeline", "issue-viewer-container", "react-issue-comment"],
    posts: ["comment-body", "markdown-body"],
  },
  { system: "GitLab", marks: ["main-notes-list", "js-issuable-app"], posts: ["note-text"], openers: ["description"] },
  {
    system: "Jira",
    marks: ["issue_actions_container", "activitymodule"],
    posts: ["action-body", "user-content-block"],
  },
  { system: "Bugzilla", marks: ["bz_comment_table", "bz_first_comment"], posts: ["bz_comment_text"] },
  { system: "Bugzilla at Mozilla", marks: ["change-set"], posts: ["comment-text"] },
  { system: "Trac", marks: ["trac-ticket-title", "trac-ticket-buttons"], posts: ["comment", "description"] },
  { system: "Gitea, Forgejo", marks: ["issue-content-left"], posts: ["render-content"] },
  { system: "Phabricator", marks: ["phui-timeline-view"], posts: ["phabricator-remarkup"] },
  { system: "Stack Exchange", marks: ["js-question", "js-answer"], posts: ["js-post-body"] },
  { system: "Vanilla", marks: ["ItemComment", "ItemDiscussion"], posts: ["userContent"], openers: ["ItemDiscussion"] },
  { system: "Zendesk", marks: ["community-post"], posts: ["comment-body", "post-body"], openers: ["post-body"] },
  { system: "bbPress", marks: ["bbp-replies"], posts: ["bbp-reply-content"] },
  { system: "Zhihu", marks: ["QuestionPage"], posts: ["ztext"], openers: ["QuestionRichText"] },
  { system: "Baidu Tieba", marks: ["j_l_post"], posts: ["d_post_content"] },
  { system: "Habr Q&A", marks: ["question_full"], posts: ["question__text", "answer__text"] },
  {
    system: "HyperKitty",
    marks: ["email-author"],
    posts: ["email-body"],
    beside: ["email-info", "email-date", "quoted-switch"],
  },
  {
    system: "DiscordChatExporter",
    marks: ["chatlog__message-group"],
    posts: ["chatlog__content"],
    beside: ["chatlog__reply", "chatlog__reference", "chatlog__reactions", "chatlog__short-timestamp", "postamble"],
  },
  {
    system: "Telegram's export",
    marks: ["userpic_wrap"],
    posts: ["text"],
    beside: ["userpic_wrap", "pull_right", "reply_to", "status"],
  },
  {
    system: "Mastodon",
    marks: ["detailed-status", "status__wrapper"],
    posts: ["status__content"],
    beside: ["detailed-status__display-name", "detailed-status__meta", "status__info"],
  },
  { system: "X", marks: ["tweetText"], posts: ["tweetText"], authors: ["User-Name"], beside: ["User-Name"] },
  { system: "Google Groups", marks: ["html-blob"], posts: ["html-blob"] },
  {
    system: "phpBB 2",
    marks: ["forumline"],
    posts: ["postbody"],
    authors: ["name"],
    beside: ["name", "postdetails", "gensmall", "nav"],
  },
  {
    system: "phpBB's subsilver2",
    marks: ["postauthor"],
    posts: ["postbody"],
    authors: ["postauthor"],
    beside: ["postauthor", "profile", "gensmall"],
  },
  {
    system: "5ch",
    marks: ["postusername"],
    posts: ["post-content"],
    authors: ["postusername"],
    beside: ["post-header", "date", "uid"],
  },
  {
    system: "vBulletin 3",
    marks: ["bigusername"],
    posts: ["post_message_"],
    beside: ["bigusername", "smallfont"],
  },
  { system: "vBulletin 4", marks: ["postbitlegacy", "postbit"], posts: ["postcontent"], beside: ["posthead", "title"] },
  {
    system: "vBulletin 5",
    marks: ["b-post__content"],
    posts: ["js-post__content-text"],
    beside: ["b-post__sidebar", "b-post__timestamp", "b-post__edit", "post-signature"],
  },
  {
    system: "wpForo",
    marks: ["wpforo-post-content"],
    posts: ["wpforo-post-content"],
    beside: ["wpforo-post-content-top", "wpforo-post-signature", "wpf-post-edited"],
  },
  {
    system: "MyBB",
    marks: ["author_statistics"],
    posts: ["post_body"],
    beside: ["author_statistics", "signature", "post_edit"],
  },
  {
    system: "SMF",
    marks: ["keyinfo"],
    posts: ["post"],
    beside: ["poster", "keyinfo", "moderatorbar", "signature", "whoisviewing", "catbg"],
  },
  {
    system: "XenForo 1",
    marks: ["messageUserBlock"],
    posts: ["messageText"],
    beside: ["messageUserInfo", "messageMeta", "signature", "likesSummary", "quoteExpand"],
  },
  {
    system: "FluxBB, PunBB",
    marks: ["blockpost"],
    posts: ["postmsg"],
    authors: ["postleft"],
    beside: ["postsignature", "postedit"],
  },
  {
    system: "Advanced Forum",
    marks: ["forum-post-content"],
    posts: ["forum-post-content"],
    beside: ["author-signature"],
  },
];

const SYSTEM_OF_MARK: ReadonlyMap<string, ThreadSystem> = new Map(
  THREAD_SYSTEMS.flatMap((row) => row.marks.map((mark) => [mark, row] as const)),
);

/** The system that the first mark among the names of a box tells of. */
export function systemMarkedBy(names: readonly string[]): ThreadSystem | undefined {
  for (const name of names) {
    const found = SYSTEM_OF_MARK.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The system that an opener's name is one of. */
export const SYSTEM_OF_OPENER: ReadonlyMap<string, ThreadSystem> = new Map(
  THREAD_SYSTEMS.flatMap((row) => (row.openers ?? []).map((name) => [name, row] as const)),
);

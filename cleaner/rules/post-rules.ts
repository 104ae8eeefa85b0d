/**
 * Words in the names of boxes (class, id, data-testid) that hold one post of a thread, matched whole: between hyphens,
 * underscores and capitals. That a box is a post takes more: others like it, each with an author and a text.
 */
export const POST_WORDS: ReadonlySet<string> = new Set([
  "post",
  "comment",
  "comments",
  "message",
  "reply",
  "answer",
  "question",
  "topic",
  "tweet",
  "status",
  "msg",
  "note",
  // phpBB's older styles, FluxBB
  "postbody",
  "blockpost",
  // HyperKitty
  "email",
  // Hacker News and old Reddit
  "comtr",
  "fatitem",
  "thing",
]);

/** Names that only posts have: one of them on a page is enough. */
export const SURE_POST_NAMES: ReadonlySet<string> = new Set([
  // Hacker News
  "fatitem",
  // X
  "tweet",
  // Mastodon
  "detailed-status",
  "status__wrapper",
  // GitHub
  "issue-body",
  "react-issue-comment",
  "timeline-comment",
  // phpBB, vBulletin, SMF, Invision
  "has-profile",
  "postcontainer",
  "post_wrapper",
  "cpost",
  // LWN, Stack Exchange
  "commentbox",
  "js-question",
  "js-answer",
]);

/** Names of the entries of a live blog, each with its moment; who wrote them is said once, if at all. */
export const LIVE_NAME = /^(?:live-?blog|live|ticker|lx-stream)[-_]{0,2}(?:post|entry|update)$/i;

/** schema.org types of posts. */
export const POST_TYPES =
  /schema\.org\/(?:Comment|Answer|Question|DiscussionForumPosting|SocialMediaPosting|UserComments)$/;

/** Names of boxes that a site writes whole articles into, each on a page of its own as well. */
export const ARTICLE_NAMES: ReadonlySet<string> = new Set(["hentry", "type-post"]);

/** What bbPress calls a post of a thread, which it writes as WordPress writes an article. */
export const BBPRESS_TYPES: ReadonlySet<string> = new Set(["type-reply", "type-topic"]);

/** Names, tags and attributes' values of the turns of a conversation with a machine, and whose turn it is. */
export const TURN_ROLES: ReadonlyMap<string, string> = new Map([
  ["user-message", "user"],
  ["user-query", "user"],
  ["human-message", "user"],
  ["assistant-message", "assistant"],
  ["bot-message", "assistant"],
  ["model-response", "assistant"],
  ["font-claude-response", "assistant"],
]);

/** Attributes of a post that name its author. */
export const AUTHOR_ATTRIBUTES = [
  "data-message-author-role",
  "data-author",
  "data-author-name",
  "data-username",
] as const;

/** Words in the names of what holds an author's name. */
export const AUTHOR_WORDS =
  /(?:^|[\s_-])(?:author|author-?name|user-?name|username-\w{1,20}|user-?id|usernick|nick|nickname|poster|posted-?by|creator|commenter|comment-?author|comment-?poster|hnuser|display-?name|full-?name|user-link|user-hover|link-user|link-person|person-listing|owner_name|member-?name|screen-?name|from_name|sender|sender-?name|fn)(?:$|[\s_-])/i;

/** Names of links that lead to a group of people: Tildes writes one as others write a person, "~life". */
export const GROUP_WORDS = /(?:^|[\s_-])(?:link-group|group-link|community-link)(?:$|[\s_-])/i;

/** What links to people's own pages say where they don't name them. */
export const NO_AUTHORS =
  /^(?:reply|report|quote|edit|share|like|other|more|journal|follow|join us|log ?in|sign ?up|view .*|please .*|enter .*|your name.*|.*\b(?:facebook|youtube|twitter|instagram|tiktok|bluesky|mastodon))$/i;

/** Addresses of people's own pages. */
export const AUTHOR_ADDRESSES =
  /(?:\/(?:users?|u|members?|people|profiles?|authors?|by)\/|\/[~@])[^/?#]+(?:\/[^/?#]+)?\/?(?:[?#].*)?$|\buser\?id=|\bmode=viewprofile\b|\b(?:member|profile)\.php\?|[?;&]action=profile\b/i;

/** Words in the names of what holds a date. */
export const DATE_WORDS =
  /(?:^|[\s_-])(?:date|datetime|time|timestamp|age|posted|posted-?on|posted-?at|post-?date|published|created|relative-?time|relativetime-clean|relative-?date|comment-?meta-?data)(?:$|[\s_-])/i;

/** What stands before the day on which somebody became a member, or was seen last. */
export const MEMBER_SINCE =
  /(?:^|[\s(])(?:joined|join date|regist|registr|member since|last (?:seen|visit|online|active)|beigetreten|mitglied seit|dabei seit|inscri|miembro desde|ingreso|iscritto|membro d|lid geworden|medlem|dołączył|rejestracja|зарегистрирован|регистрация|на форуме с|注册|登録)/i;

/** Elements that hold a moment: HTML's own and those of GitHub and Reddit. */
export const DATE_TAGS: ReadonlySet<string> = new Set(["time", "relative-time", "time-ago", "faceplate-timeago"]);

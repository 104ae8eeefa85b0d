import type { Metadata } from "../../model/document.ts";
import type { Post } from "./find-posts.ts";

/** A turn's role is nobody's name. */
const ROLES: ReadonlySet<string> = new Set(["user", "assistant", "system", "tool"]);
/** Names that stand beside the content are mostly other people's. */
const ASIDE = "aside";
/** Who only shows a date. */
const SHOWN: ReadonlySet<string> = new Set(["dateline", "time", "class", "updated", ASIDE]);
const DAY_CHARS = "2024-05-01".length;
/** Who owns the place that a thread is in is linked as an author too: GitHub. */
const LINKED = "rel";

/**
 * Where the page names nobody but beside its content, a thread is by whom it begins with, and of that day; so is one whose author
 * it names with a rank or a title behind the name: "ann Senior". Where it names the same, but no day, or shows a later one, the day is that of the post.
 */
export function believePosts(metadata: Metadata, posts: readonly Post[]): Metadata {
  const [first] = posts;
  if (first?.author === undefined || !isThread(metadata) || ROLES.has(first.author)) return metadata;
  const { author, date } = first;
  const isBySame = metadata.authors.length === 1 && metadata.authors[0] === author;
  if (!isBySame && !isBetter(author, metadata) && !isOfOthers(metadata, posts)) return metadata;
  const authored = isBySame
    ? metadata
    : { ...metadata, authors: [author], witnesses: { ...metadata.witnesses, authors: "post" } };
  if (date === undefined || !(metadata.publishedAt === undefined || isLater(metadata, date))) return authored;
  return { ...authored, publishedAt: date, witnesses: { ...authored.witnesses, publishedAt: "post" } };
}

/** Whether a day that the page only shows lies behind the first post: today, or that of a change or of an answer. */
function isLater({ publishedAt = "", witnesses }: Metadata, date: string): boolean {
  if (!SHOWN.has(witnesses.publishedAt ?? "")) return false;
  return publishedAt.slice(0, DAY_CHARS) > date.slice(0, DAY_CHARS);
}

function isThread({ pageType }: Metadata): boolean {
  return pageType === "forum" || pageType === "other";
}

function isBetter(author: string, { authors, pageType, witnesses }: Metadata): boolean {
  if (authors.length === 0) return true;
  if (pageType !== "forum") return false;
  return witnesses.authors === ASIDE || (authors.length === 1 && authors[0]?.startsWith(`${author} `) === true);
}

/** Whether the page links somebody as its author who has written nothing in it. */
function isOfOthers({ authors, pageType, witnesses }: Metadata, posts: readonly Post[]): boolean {
  return pageType === "forum" && witnesses.authors === LINKED && posts.every(({ author }) => author !== authors[0]);
}

import type { Metadata } from "../../model/document.ts";
import type { Post } from "./find-posts.ts";

/** A turn's role is nobody's name. */
const ROLES: ReadonlySet<string> = new Set(["user", "assistant", "system", "tool"]);
/** Names that stand beside the content are mostly other people's. */
const ASIDE = "aside";

/**
 * Where the page names nobody but beside its content, a thread is by whom it begins with, and of that day; so is one whose author
 * it names with a rank or a title behind the name: "ann Senior".
 */
export function believePosts(metadata: Metadata, posts: readonly Post[]): Metadata {
  const [first] = posts;
  if (
    first?.author === undefined ||
    !isThread(metadata) ||
    ROLES.has(first.author) ||
    !isBetter(first.author, metadata)
  )
    return metadata;
  const { author, date } = first;
  const witnesses = { ...metadata.witnesses, authors: "post" };
  if (metadata.publishedAt !== undefined || date === undefined) return { ...metadata, authors: [author], witnesses };
  return { ...metadata, authors: [author], publishedAt: date, witnesses: { ...witnesses, publishedAt: "post" } };
}

function isThread({ pageType }: Metadata): boolean {
  return pageType === "forum" || pageType === "other";
}

function isBetter(author: string, { authors, pageType, witnesses }: Metadata): boolean {
  if (authors.length === 0) return true;
  if (pageType !== "forum") return false;
  return witnesses.authors === ASIDE || (authors.length === 1 && authors[0]?.startsWith(`${author} `) === true);
}

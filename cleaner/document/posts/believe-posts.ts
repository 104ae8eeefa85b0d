import type { Metadata } from "../../model/document.ts";
import type { Post } from "./find-posts.ts";

/** A turn's role is nobody's name. */
const ROLES: ReadonlySet<string> = new Set(["user", "assistant", "system", "tool"]);

/** Where the page names nobody, a thread is by whom it begins with, and of that day. */
export function believePosts(metadata: Metadata, posts: readonly Post[]): Metadata {
  const [first] = posts;
  if (first?.author === undefined || metadata.authors.length > 0 || !isThread(metadata) || ROLES.has(first.author))
    return metadata;
  const { author, date } = first;
  const witnesses = { ...metadata.witnesses, authors: "post" };
  if (metadata.publishedAt !== undefined || date === undefined) return { ...metadata, authors: [author], witnesses };
  return { ...metadata, authors: [author], publishedAt: date, witnesses: { ...witnesses, publishedAt: "post" } };
}

function isThread({ pageType }: Metadata): boolean {
  return pageType === "forum" || pageType === "other";
}

import { findPosts, type Post } from "../../../../cleaner/document/posts/find-posts.ts";
import { parseMarkup } from "../../../../cleaner/parse/parse-markup.ts";

/** What a post says. */
export const BODY = "<p>The winch is bolted to the keel of the boat, as it should be.</p>";

/** The posts of a page, without their places. */
export function postsOf(html: string): readonly Omit<Post, "span">[] {
  return findPosts(parseMarkup(html).dom, "month-first").map(({ span: _, ...said }) => said);
}

/** Of each who wrote it and when. */
export function postsIn(html: string): readonly string[] {
  return postsOf(html).map(({ author, date }) => `${author}, ${date ?? "?"}`);
}

/** Two posts of one kind. */
export function two(post: (name: string, day: string) => string): string {
  return `<main>${post("ann", "2024-05-01")}${post("bo", "2024-05-02")}</main>`;
}

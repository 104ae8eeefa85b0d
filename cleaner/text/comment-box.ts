import { COMMENT_SIDE_WORDS, COMMENT_WORDS } from "../rules/comment-words.ts";
import { nameWords } from "./name-words.ts";

/** What holds the whole page is called after comments where the page allows them. */
const PAGE_TAGS: ReadonlySet<string> = new Set(["html", "body", "main"]);

/** Whether a box says by a class or an id that readers' comments are in it. */
export function isCommentBox(tag: string, names: readonly string[]): boolean {
  return !PAGE_TAGS.has(tag) && names.some(holdsCommentWord);
}

function holdsCommentWord(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => COMMENT_WORDS.has(word)) && !words.some((word) => COMMENT_SIDE_WORDS.has(word));
}

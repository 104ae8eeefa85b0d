import {
  CODE_COMMENT_NAMES,
  COMMENT_SIDE_WORDS,
  COMMENT_WORDS,
  PERHAPS_COMMENT_WORDS,
} from "../../rules/comment-words.ts";
import { nameWords } from "../words/name-words.ts";
import { PAGE_TAGS } from "./page-tags.ts";

/** Asked first, because most names of a page hold no such word. */
const MAY_COMMENT = new RegExp([...COMMENT_WORDS, ...PERHAPS_COMMENT_WORDS].join("|"), "i");

/** Whether a box says by a class or an id that readers' comments are in it; loosely asked, also by a word that may mean something else. A whole page is called so where it allows comments. */
export function isCommentBox(tag: string, names: readonly string[], how: "loosely" | "strictly"): boolean {
  if (PAGE_TAGS.has(tag) || !names.some((name) => holdsCommentWord(name, how))) return false;
  return !names.some((name) => CODE_COMMENT_NAMES.has(name));
}

function holdsCommentWord(name: string, how: "loosely" | "strictly"): boolean {
  if (!MAY_COMMENT.test(name)) return false;
  const words = nameWords(name);
  const isOne = (word: string) => COMMENT_WORDS.has(word) || (how === "loosely" && PERHAPS_COMMENT_WORDS.has(word));
  return words.some(isOne) && !words.some((word) => COMMENT_SIDE_WORDS.has(word));
}

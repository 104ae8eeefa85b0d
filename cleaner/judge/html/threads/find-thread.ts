import type { Box } from "../../../model/block.ts";
import { systemMarkedBy, type ThreadSystem } from "../../../rules/thread-systems.ts";
import type { PageView } from "../view/page-view.ts";
import { toldPosts } from "./told-posts.ts";

/** A page of posts, and which boxes hold them. */
export interface Thread {
  /** How it is known that something is a post, and that something is beside the thread. */
  readonly says: string;
  readonly isPost: (box: Box) => boolean;
  readonly isBeside: (box: Box) => boolean;
  /** Which posts what is dropped of stays of: of all, or only of those of which nothing else does. */
  readonly keeps: "all" | "lost";
  /** Whether lines with nothing of their own around them say who wrote a post. */
  readonly hasHeads: boolean;
}

/** Of one post: "post_message_901". */
const NUMBER = /\d+$/;

/** The thread that a page is, by the first box that only one system's pages have, or as its structured data tells; undefined of most pages. */
export function findThread(view: PageView): Thread | undefined {
  for (const { tag, names } of view.boxes.boxes) {
    const found = systemMarkedBy([tag]) ?? systemMarkedBy(names);
    if (found !== undefined) return threadOf(found);
  }
  const told = toldPosts(view);
  if (told.size === 0) return undefined;
  return {
    says: "the page's structured data tells",
    isPost: (box) => told.has(box),
    isBeside: () => false,
    keeps: "lost",
    hasHeads: false,
  };
}

function threadOf({ system, posts, beside = [], authors }: ThreadSystem): Thread {
  return {
    says: `${system} writes them`,
    isPost: (box) => isNamed(box, posts),
    isBeside: (box) => isNamed(box, beside),
    keeps: "all",
    hasHeads: authors !== undefined,
  };
}

function isNamed(box: Box, names: readonly string[]): boolean {
  return names.includes(box.tag) || box.names.some((name) => names.includes(name.replace(NUMBER, "")));
}

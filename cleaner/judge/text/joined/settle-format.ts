import type { Block } from "../../../model/block.ts";
import type { Page } from "../../../model/page.ts";
import { isJoinedPage } from "./is-page.ts";
import { scoreJoined } from "./score-joined.ts";

/**
 * The page, and no dump where it is none: the pieces of a page in one line, its menus and teasers, hang together as little as those of
 * a dump, and only who knows furniture sees that they stand around an article. None of mixed.dev's 300 dumps is taken for a page so.
 */
export function settleFormat<Seen extends Page>(page: Seen, blocks: readonly Block[]): Seen {
  return page.format === "dump" && isJoinedPage(scoreJoined(blocks)) ? { ...page, format: "prose" } : page;
}

import type { Block } from "../model/block.ts";
import type { Page } from "../model/page.ts";
import { cutHtml } from "./html/cut-html.ts";
import { cutText } from "./text/cut-text.ts";

/** The page as a reader would read it: blocks in reading order, hidden ones included. */
export function cutBlocks(page: Page): readonly Block[] {
  switch (page.format) {
    case "html":
      return cutHtml(page.source);
    case "markdown":
    case "text":
    case "dump":
    case "transcript":
    case "code":
      return cutText(page.source, page.format);
  }
}

import type { Block } from "../model/block.ts";
import type { ParsedPage } from "../model/parsed-page.ts";
import { cutHtml } from "./html/cut-html.ts";
import { cutText } from "./text/cut-text.ts";

/** The page as a reader would read it: blocks in reading order, hidden ones included. */
export function cutBlocks(page: ParsedPage): readonly Block[] {
  switch (page.format) {
    case "html":
      return page.dom === undefined ? [] : cutHtml(page.dom);
    case "markdown":
    case "text":
    case "dump":
    case "transcript":
    case "code":
      return cutText(page.source, page.format);
  }
}

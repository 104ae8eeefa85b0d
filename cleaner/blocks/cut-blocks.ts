import type { ParsedPage } from "../model/parsed-page.ts";
import { type CutPage, readHtml } from "./html/read-html.ts";
import { cutText } from "./text/cut-text.ts";

/** The page as a reader would read it: blocks in reading order, hidden ones included. */
export function cutBlocks(page: ParsedPage): CutPage {
  switch (page.format) {
    case "html":
      return readHtml(page);
    case "markdown":
    case "text":
    case "prose":
    case "dump":
    case "transcript":
    case "code":
      return cutText(page.source, page.format);
  }
}

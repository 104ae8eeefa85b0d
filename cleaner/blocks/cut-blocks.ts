import { DEGRADED } from "../model/page.ts";
import type { ParsedPage } from "../model/parsed-page.ts";
import { coarsenBlocks, MAX_BLOCKS } from "./coarsen-blocks.ts";
import { type CutPage, readHtml } from "./html/read-html.ts";
import { cutText } from "./text/cut-text.ts";

/** The page as a reader would read it: blocks in reading order, hidden ones included. */
export function cutBlocks(page: ParsedPage): CutPage {
  const { blocks, flags } = cutFormat(page);
  if (blocks.length <= MAX_BLOCKS) return { blocks, flags };
  const coarse = coarsenBlocks(blocks);
  const why = `${DEGRADED}${blocks.length.toLocaleString("en-US")} blocks, read as ${coarse.length.toLocaleString("en-US")}`;
  return { blocks: coarse, flags: [...flags, why], isCoarse: true };
}

function cutFormat(page: ParsedPage): CutPage {
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

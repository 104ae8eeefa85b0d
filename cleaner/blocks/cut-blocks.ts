import { DEGRADED } from "../model/page.ts";
import type { ParsedPage } from "../model/parsed-page.ts";
import { grouped } from "../text/grouped.ts";
import { coarsenBlocks, MAX_BLOCKS } from "./coarsen-blocks.ts";
import { type CutPage, readHtml } from "./html/read-html.ts";
import { cutText } from "./text/cut-text.ts";

const TOO_MANY = `${DEGRADED}more than ${grouped(MAX_BLOCKS)} blocks, neighbours are put together`;

/** The page as a reader would read it: blocks in reading order, hidden ones included. */
export function cutBlocks(page: ParsedPage): CutPage {
  const { blocks, flags } = cutFormat(page);
  if (blocks.length <= MAX_BLOCKS) return { blocks, flags };
  return { blocks: coarsenBlocks(blocks), flags: [...flags, TOO_MANY], isCoarse: true };
}

function cutFormat(page: ParsedPage): CutPage {
  switch (page.format) {
    case "html":
      return readHtml(page);
    case "markdown":
    case "wikitext":
    case "restructuredtext":
    case "asciidoc":
    case "text":
    case "prose":
    case "dump":
    case "transcript":
    case "code":
      return cutText(page.source, page.format, page.url);
  }
}

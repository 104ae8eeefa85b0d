import { DomHandler } from "domhandler";
import type { Page } from "../model/page.ts";
import type { ParsedPage } from "../model/parsed-page.ts";
import { ShallowParser } from "./shallow-parser.ts";

/**
 * In HTML `<![CDATA[` is a bogus comment up to the next `>` (WHATWG 13.2.5.42); htmlparser2 swallows the page up to
 * `]]>` instead. A processing instruction of the same length is read as the standard wants, and offsets stay true.
 */
const CDATA = "<![CDATA[";
const CDATA_AS_INSTRUCTION = "<?[CDATA[";

/** `--!>` ends a comment too (WHATWG 13.2.5.52); htmlparser2 reads on, to the end of the page if it must. */
const LOUD_COMMENT_END = "--!>";
const PLAIN_COMMENT_END = " -->";

/** Parses the markup of HTML pages; other formats pass as they are. */
export function parsePage(page: Page): ParsedPage {
  if (page.format !== "html") return page;
  const markup = page.source.replaceAll(CDATA, CDATA_AS_INSTRUCTION).replaceAll(LOUD_COMMENT_END, PLAIN_COMMENT_END);
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  new ShallowParser(handler).end(markup);
  return { ...page, dom: handler.root };
}

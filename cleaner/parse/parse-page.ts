import { parseDocument } from "htmlparser2";
import type { Page } from "../model/page.ts";
import type { ParsedPage } from "../model/parsed-page.ts";

/**
 * In HTML `<![CDATA[` is a bogus comment up to the next `>` (WHATWG 13.2.5.42); htmlparser2 swallows the page up to
 * `]]>` instead. A processing instruction of the same length is read as the standard wants, and offsets stay true.
 */
const CDATA = "<![CDATA[";
const CDATA_AS_INSTRUCTION = "<?[CDATA[";

/** Parses the markup of HTML pages; other formats pass as they are. */
export function parsePage(page: Page): ParsedPage {
  if (page.format !== "html") return page;
  const markup = page.source.replaceAll(CDATA, CDATA_AS_INSTRUCTION);
  return { ...page, dom: parseDocument(markup, { withStartIndices: true, withEndIndices: true }) };
}

import { DEGRADED, type Page } from "../model/page.ts";
import type { ParsedPage } from "../model/parsed-page.ts";
import { parseMarkup } from "./parse-markup.ts";
import { placeStreamed } from "./place-streamed.ts";
import { MAX_DEPTH } from "./shallow-parser.ts";

const TOO_DEEP = `${DEGRADED}nested more than ${MAX_DEPTH} deep, read as ${MAX_DEPTH}`;

/** Parses the markup of HTML pages; other formats pass as they are. */
export function parsePage(page: Page): ParsedPage {
  if (page.format !== "html") return page;
  const { dom, elements, isFlattened } = placeStreamed(parseMarkup(page.source), page.source);
  return { ...page, dom, elements, flags: isFlattened ? [...page.flags, TOO_DEEP] : page.flags };
}

import type { Block } from "../../model/block.ts";
import type { ParsedPage } from "../../model/parsed-page.ts";
import { baseOf } from "../addresses.ts";
import { chooseMetadata, type MetadataReading } from "./choose-metadata.ts";
import { exceptComments } from "./except-comments.ts";
import { hearAddress } from "./hear-address.ts";
import { hearPage } from "./hear-page.ts";
import { openHearing } from "./hearing.ts";
import { sampleText } from "./language/sample-text.ts";
import { hearText } from "./lines/hear-text.ts";
import { pageTypeOf } from "./page-type.ts";
import { findTitle } from "./title/find-title.ts";
import { siteNamesIn } from "./title/site-names-in.ts";
import { hearSiteOfTitle } from "./title/site-of-title.ts";

/** In these a box around a block says that it is no text of the page. */
const PARTED: ReadonlySet<ParsedPage["format"]> = new Set(["wikitext", "restructuredtext", "asciidoc"]);

/**
 * Metadata of a page: every witness is heard, and the trust table decides between them.
 *
 * Blocks are all of them, kept or not, because bylines and dates often stand in furniture. `titleLine` is the index of the one that is the title of a
 * text page, where one stands out.
 */
export function readMetadata(page: ParsedPage, blocks: readonly Block[], titleLine?: number): MetadataReading {
  const { facts, capture, url, letter, said } = hearPage(page, blocks);
  const type = pageTypeOf(said, url);
  const heard = exceptComments(said, type.type);
  const siteNames = siteNamesIn(heard, url);
  const title = findTitle({ page, url, blocks, facts, letter, heard, siteNames, titleLine });
  const text = hearText(blocks, { format: page.format, title: title?.value, titleLine, pageType: type.type });
  return chooseMetadata({
    hearing: openHearing([
      ...heard,
      ...text,
      ...hearAddress({ url, capture }),
      ...hearSiteOfTitle(facts, title?.value),
    ]),
    type,
    siteNames,
    title,
    text: sampleText(PARTED.has(page.format) ? blocks.filter(({ box }) => box === undefined) : blocks),
    url,
    base: capture ?? baseOf(facts?.base, url),
  });
}

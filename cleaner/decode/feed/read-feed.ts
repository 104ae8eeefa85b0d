import { type Refusal, refuse } from "../../model/outcome.ts";
import { counted } from "../../text/counted.ts";
import { xmlRootOf } from "../xml/xml-root.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readXmlFeed } from "./read-xml-feed.ts";
import { type FeedPage, writeFeedPage } from "./write-feed-page.ts";

/** Sitemaps (sitemaps.org) list addresses for crawlers and say nothing to readers. */
const SITEMAPS: ReadonlySet<string> = new Set(["urlset", "sitemapindex"]);
const SITEMAP = refuse(
  "unsupported-format",
  "the text is a sitemap, a list of addresses: fetch the pages that it lists",
);

/** A feed as one page that a reader would see: an entry below the other, each with its title. */
export interface ReadFeed extends FeedPage {
  readonly flag: string;
  readonly url?: string;
}

/** Reads RSS, Atom and JSON feeds; undefined for a text that is none, a refusal for what only lists pages. */
export function readFeed(text: string): ReadFeed | Refusal | undefined {
  const root = xmlRootOf(text);
  if (root !== undefined && SITEMAPS.has(root.name)) return SITEMAP;
  const feed = root === undefined ? readJsonFeed(text) : readXmlFeed(text, root);
  if (feed === undefined) return undefined;
  const page = writeFeedPage(feed);
  const flag = `feed: ${feed.kind}, ${counted(page.entries.length, "entry", "entries")}, read as one page`;
  return { ...page, flag, ...(feed.link === undefined ? {} : { url: feed.link }) };
}

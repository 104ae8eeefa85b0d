import { type Refusal, refuse } from "../../model/outcome.ts";
import { counted } from "../../text/counted.ts";
import { readChat } from "../chat/read-chat.ts";
import { xmlRootOf } from "../xml/xml-root.ts";
import type { Feed } from "./feed.ts";
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
  readonly medium: "feed" | "chat";
  readonly url?: string;
}

/** Reads RSS, Atom and JSON feeds, and chats that were exported as JSON; undefined for a text that is none, a refusal for what only lists pages. */
export function readFeed(text: string): ReadFeed | Refusal | undefined {
  const root = xmlRootOf(text);
  if (root !== undefined && SITEMAPS.has(root.name)) return SITEMAP;
  const feed = root === undefined ? readJsonFeed(text) : readXmlFeed(text, root);
  const chat = feed === undefined && root === undefined ? readChat(text) : undefined;
  const read = feed ?? chat;
  return read === undefined ? undefined : pageOf(read, chat === undefined ? "feed" : "chat");
}

function pageOf(feed: Feed, medium: ReadFeed["medium"]): ReadFeed {
  const page = writeFeedPage(feed);
  const [one, many] = medium === "chat" ? ["message", "messages"] : ["entry", "entries"];
  const flag = `${medium}: ${feed.kind}, ${counted(page.entries.length, one, many)}, read as one page`;
  return { ...page, flag, medium, ...(feed.link === undefined ? {} : { url: feed.link }) };
}

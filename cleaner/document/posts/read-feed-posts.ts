import type { Metadata } from "../../model/document.ts";
import type { FeedEntry } from "../../model/page.ts";
import { type DateOrder, parseDate } from "../metadata/dates/parse-date.ts";
import type { Post } from "./find-posts.ts";

/** Who wrote each entry of a feed and when, as far as the feed says. */
export function readFeedPosts(entries: readonly FeedEntry[], order: DateOrder): readonly Post[] {
  return entries.map(({ span, author, date: written }) => {
    const date = written === undefined ? undefined : parseDate(written, order);
    return { span, ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) };
  });
}

/** What the model makes of a page without a menu says little: a feed lists what a site has. */
export function believeFeed(metadata: Metadata): Metadata {
  return { ...metadata, pageType: "listing", witnesses: { ...metadata.witnesses, pageType: "feed" } };
}

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

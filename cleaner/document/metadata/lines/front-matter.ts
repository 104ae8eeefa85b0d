import { distributorFrameOf } from "../../../text/distributor-frame.ts";
import { frontMatterOf } from "../../../text/front-matter.ts";
import type { Field, Testimony } from "../testimony.ts";

const LINE = /^([A-Za-z][\w-]{0,30})\s{0,5}[:=]\s{0,5}(.+)$/;
const QUOTES = /^["'[]+|["'\]]+$/g;
const FIELDS: Readonly<Record<string, Field>> = {
  title: "title",
  author: "author",
  authors: "author",
  date: "published",
  published: "published",
  updated: "modified",
  lastmod: "modified",
  description: "description",
  tags: "tag",
  keywords: "tag",
  license: "license",
  lang: "language",
};

/** What the head of a Markdown file, or of a book that a distributor framed, says: plain `key: value` and `key = value` lines only. */
export function hearFrontMatter(source: string): readonly Testimony[] {
  const head = frontMatterOf(source)?.head ?? distributorFrameOf(source)?.head;
  if (head === undefined) return [];
  return head.split("\n").flatMap((line) => {
    const match = LINE.exec(line.trim());
    const field = FIELDS[match?.[1]?.toLowerCase() ?? ""];
    if (field === undefined) return [];
    return [{ field, witness: "meta", value: (match?.[2] ?? "").replace(QUOTES, "") }];
  });
}

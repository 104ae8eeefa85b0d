import type { MessageFields } from "../../../model/page.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { distributorFrameOf } from "../../../text/lines/distributor-frame.ts";
import { frontMatterOf } from "../../../text/lines/front-matter.ts";
import { messageHeadOf } from "../../../text/lines/message-head.ts";
import type { Field, Testimony } from "../testimony.ts";
import { hearMemo } from "./hear-memo.ts";

const LINE = /^([A-Za-z][\w -]{0,30}?)\s{0,5}[:=]\s{0,5}(.+)$/;
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
  url: "canonicalUrl",
  // The rows of reading services.
  "url source": "canonicalUrl",
  "published time": "published",
};

const REPLY = /^(?:(?:re|fwd?|aw|wg|tr|sv|antw)(?:\[\d+\])?:\s*)+/i;
/** Mailing lists put their names before the subject. */
const LIST = /^\[[^\][]{1,40}\]\s*/;
/** Archives of lists write "anna at tower.example". */
const ADDRESS = /\s*<[^<>\s]+@[^<>\s]+>$|^\S+(?:@| at )\S+\s+\((?=.+\)$)|\)$/g;

/**
 * What stands above a text says of it: the head of a Markdown file, plain `key: value` and `key = value` lines only; that of a book which a
 * distributor framed; that of a message or a memo.
 */
export function hearFrontMatter(source: string): readonly Testimony[] {
  const message = messageHeadOf(source)?.fields;
  if (message !== undefined) return hearMessage(message);
  const head = frontMatterOf(source)?.head ?? distributorFrameOf(source)?.head;
  if (head === undefined) return hearMemo(source);
  return head.split("\n").flatMap((line) => {
    const match = LINE.exec(line.trim());
    return hear(FIELDS[match?.[1]?.toLowerCase() ?? ""], match?.[2] ?? "");
  });
}

/** What the head of a message says of it; mail programs write addresses beside names, and marks before subjects. */
export function hearMessage(fields: MessageFields): readonly Testimony[] {
  const subject = (fields.get("subject") ?? "").replace(REPLY, "").replace(LIST, "").replace(REPLY, "");
  const from = (fields.get("from") ?? "").replace(ADDRESS, "");
  return [
    ...hear("title", subject),
    ...(from.includes("@") ? [] : hear("author", from)),
    ...hear("published", fields.get("date") ?? ""),
  ];
}

function hear(field: Field | undefined, value: string): readonly Testimony[] {
  const said = collapseSpaces(value.replace(QUOTES, ""));
  return field === undefined || said === "" ? [] : [{ field, witness: "meta", value: said }];
}

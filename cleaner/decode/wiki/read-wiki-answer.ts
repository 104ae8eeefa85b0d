import type { PageRecord } from "../records/read-record-fields.ts";
import { writeWikiSource } from "./wiki-source.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Models of content that are no wikitext: scripts, sheets, data. */
const WIKITEXT = "wikitext";

/** The page in an answer of MediaWiki's API: `action=parse&prop=wikitext`, or `action=query&prop=revisions` of one page, of either version. */
export function readWikiAnswer(answer: Fields): PageRecord | undefined {
  const parse = fieldsOf(answer.parse);
  const text = textOf(parse.wikitext);
  if (text !== undefined) return recordOf(text, parse.title, undefined);
  const pages = Object.values(fieldsOf(fieldsOf(answer.query).pages));
  const page = fieldsOf(pages[0]);
  const revision = fieldsOf(Object.values(fieldsOf(page.revisions))[0]);
  const slot = fieldsOf(fieldsOf(revision.slots).main);
  const content = textOf(slot) ?? textOf(revision);
  const model = slot.contentmodel ?? revision.contentmodel ?? WIKITEXT;
  if (pages.length !== 1 || content === undefined || model !== WIKITEXT) return undefined;
  return recordOf(content, page.title, revision.timestamp);
}

function recordOf(text: string, title: unknown, timestamp: unknown): PageRecord {
  const content = writeWikiSource({ title: wordsOf(title), timestamp: wordsOf(timestamp), text });
  return { content, contentType: "text/x-wiki; charset=utf-8", format: "wikitext" };
}

/** An object's own fields, a list's elements; none of anything else. */
function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A text as it is, or as the first version of the API's answers wraps it. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { content, "*": wrapped } = fieldsOf(value);
  if (typeof content === "string") return content;
  return typeof wrapped === "string" ? wrapped : undefined;
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

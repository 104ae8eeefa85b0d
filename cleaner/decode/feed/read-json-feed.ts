import { parseObject } from "../records/parse-object.ts";
import type { Entry, EntryText, Feed } from "./feed.ts";

const VERSION = /^https?:\/\/jsonfeed\.org\/version\/1/;
const START = /^\s{0,500}\{/;
/** The version stands in the first lines of every real feed. */
const LEADING_CHARS = 4000;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed (jsonfeed.org, version 1 and 1.1); undefined where the text is none. */
export function readJsonFeed(text: string): Feed | undefined {
  const lead = text.slice(0, LEADING_CHARS);
  if (!START.test(lead) || !lead.includes("jsonfeed.org")) return undefined;
  const fields = parseObject(text);
  const version = fields?.version;
  if (fields === undefined || typeof version !== "string" || !VERSION.test(version)) return undefined;
  return {
    kind: "JSON Feed",
    title: textIn(fields, "title"),
    description: textIn(fields, "description"),
    link: textIn(fields, "home_page_url"),
    language: textIn(fields, "language"),
    author: authorOf(fields),
    entries: listIn(fields, "items").map(entryOf),
  };
}

function entryOf(fields: Fields): Entry {
  const texts: EntryText[] = [];
  const markup = textIn(fields, "content_html");
  const plain = textIn(fields, "content_text");
  const summary = textIn(fields, "summary");
  if (markup !== undefined) texts.push({ text: markup, isMarkup: true });
  else if (plain !== undefined) texts.push({ text: plain, isMarkup: false });
  if (summary !== undefined) texts.push({ text: summary, isMarkup: false });
  return {
    title: textIn(fields, "title"),
    link: textIn(fields, "url") ?? textIn(fields, "external_url"),
    author: authorOf(fields),
    date: textIn(fields, "date_published") ?? textIn(fields, "date_modified"),
    texts,
  };
}

/** Version 1 knows one author, 1.1 several. */
function authorOf(fields: Fields): string | undefined {
  const { author } = fields;
  const known = [...listIn(fields, "authors"), ...(isFields(author) ? [author] : [])];
  return known.map((one) => textIn(one, "name")).find((name) => name !== undefined);
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function listIn(fields: Fields, name: string): readonly Fields[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

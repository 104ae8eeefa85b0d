import { asciidocHeadOf } from "../../../text/lines/asciidoc-head.ts";
import type { Field, Testimony } from "../testimony.ts";

const COMMA = /\s*[,;]\s*/;
const MARKS = /[*_`]/g;
const FIELDS: Readonly<Record<string, Field>> = {
  doctitle: "title",
  description: "description",
  lang: "language",
};

/** What the head of a document in AsciiDoc says of it: authors, the day of its revision, and attributes that processors write into a page's head. */
export function hearAsciidoc(source: string): readonly Testimony[] {
  const { authors, date, attributes } = asciidocHeadOf(source);
  const heard: Testimony[] = authors.map((name) => said("author", name));
  if (date !== undefined) heard.push(said("published", date));
  for (const tag of (attributes.get("keywords") ?? "").split(COMMA)) heard.push(said("tag", tag));
  for (const [name, field] of Object.entries(FIELDS)) heard.push(said(field, attributes.get(name) ?? ""));
  return heard.filter(({ value }) => value !== "" && !value.includes("{"));
}

function said(field: Field, value: string): Testimony {
  return { field, witness: "meta", value: value.replace(MARKS, "").trim() };
}

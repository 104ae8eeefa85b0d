import type { Block } from "../../../model/block.ts";
import type { Field, Testimony } from "../testimony.ts";

/** Bibliographic fields of docutils, and those that others write beside them. */
const FIELDS: Readonly<Record<string, Field>> = {
  author: "author",
  authors: "author",
  date: "published",
  created: "published",
  modified: "modified",
  updated: "modified",
  license: "license",
  tags: "tag",
  category: "tag",
  keywords: "tag",
  summary: "description",
  description: "description",
  lang: "language",
  language: "language",
};
const ADDRESS = /\s*<[^<>\s]{1,200}>/g;

/** What the fields at the top of a text in reStructuredText say of it: ":Author: Ann Lee". */
export function hearDocinfo(blocks: readonly Block[]): readonly Testimony[] {
  return blocks.flatMap(({ box, text }): readonly Testimony[] => {
    const name = box?.tag === "docinfo" ? box.names.join(" ") : "";
    const field = FIELDS[name.toLowerCase()];
    if (field === undefined) return [];
    const value = text
      .slice(name.length + 1)
      .replace(ADDRESS, "")
      .trim();
    return value === "" ? [] : [{ field, witness: "meta", value }];
  });
}

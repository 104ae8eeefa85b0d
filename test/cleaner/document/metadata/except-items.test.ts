import { expect, test } from "vitest";
import { exceptItems } from "../../../../cleaner/document/metadata/except-items.ts";
import type { Metadata } from "../../../../cleaner/model/document.ts";

function said(pageType: Metadata["pageType"], witness: string, kindBy = "model"): Metadata {
  return {
    title: "Ferries",
    authors: ["Ann Lee"],
    publishedAt: "2024-03-05",
    pageType,
    tags: [],
    witnesses: { title: "h1", authors: witness, publishedAt: witness, pageType: kindBy },
  };
}

test.each(["listing", "collection", "service", "product"] as const)(
  "a %s is not by whom its text names, nor of a day that its text has",
  (pageType) => {
    for (const witness of ["class", "byline", "dateline", "time", "itemprop", "aside"]) {
      const { authors, publishedAt, witnesses, ...rest } = exceptItems(said(pageType, witness));
      expect({ authors, publishedAt }).toEqual({ authors: [], publishedAt: undefined });
      expect(witnesses).toEqual({ title: "h1", pageType: "model" });
      expect(rest).toEqual({ title: "Ferries", pageType, tags: [] });
    }
  },
);

test.each([
  ["what it says of itself in its head", said("listing", "json-ld")],
  ["what it says of itself in its head", said("service", "meta")],
  ["an article's byline", said("article", "byline")],
  ["an answer's author", said("forum", "itemprop")],
  ["anybody's, where only the address makes it a list", said("collection", "byline", "url")],
])("%s is the page's", (_, metadata) => {
  expect(exceptItems(metadata)).toEqual(metadata);
});

test("where a page of items names nobody, nothing is made up", () => {
  const { publishedAt: _, ...nobody } = said("listing", "meta");
  const bare = { ...nobody, authors: [], witnesses: { title: "h1", pageType: "model" } };
  expect(exceptItems(bare)).toEqual(bare);
});

test("a notice of a town is of the day that a line right below its title says", () => {
  expect(exceptItems(said("service", "dateline:title"))).toMatchObject({ authors: [], publishedAt: "2024-03-05" });
  expect(exceptItems(said("product", "dateline:title"))).not.toHaveProperty("publishedAt");
});

import { expect, test } from "vitest";
import { believePosts } from "../../../../cleaner/document/posts/believe-posts.ts";
import type { Metadata } from "../../../../cleaner/model/document.ts";

const POSTS = [
  { author: "ann", date: "2024-05-01", span: [0, 9] },
  { author: "bo", date: "2024-05-02", span: [9, 12] },
] as const;

function authorsOf(pageType: Metadata["pageType"], authors: readonly string[], witness: string): readonly string[] {
  const said: Metadata = {
    title: "The winch",
    authors: [...authors],
    pageType,
    tags: [],
    witnesses: { authors: witness },
  };
  return believePosts(said, POSTS).authors;
}

test.each([
  ["nobody", [], "none"],
  ["somebody beside the content", ["cy"], "aside"],
  ["the author with a rank behind the name", ["ann Senior"], "class"],
])("a thread is by whom it begins with where the page names %s", (_, authors, witness) => {
  expect(authorsOf("forum", authors, witness)).toEqual(["ann"]);
});

test("a thread is by whom it begins with where the page links one who wrote none of its posts, and by no other", () => {
  expect(authorsOf("forum", ["the-harbour"], "rel")).toEqual(["ann"]);
  expect(authorsOf("article", ["the-harbour"], "rel")).toEqual(["the-harbour"]);
  expect(authorsOf("forum", ["bo"], "rel")).toEqual(["bo"]);
});

test.each([
  ["another in its metadata", "forum", ["cy"], "meta"],
  ["somebody whose name begins alike", "forum", ["anna"], "class"],
  ["two", "forum", ["ann Senior", "bo"], "class"],
  ["somebody, and is an article with comments", "article", ["ann Senior"], "class"],
] as const)("the page is believed where it names %s", (...[, pageType, authors, witness]) => {
  expect(authorsOf(pageType, authors, witness)).toEqual(authors);
});

test("a thread that the page says the author of, and no day, is of the day of what it begins with", () => {
  const said: Metadata = {
    title: "The winch",
    authors: ["ann"],
    pageType: "forum",
    tags: [],
    witnesses: { authors: "class" },
  };
  const { publishedAt, witnesses } = believePosts(said, POSTS);
  expect({ publishedAt, witnesses }).toEqual({
    publishedAt: "2024-05-01",
    witnesses: { authors: "class", publishedAt: "post" },
  });
  expect(believePosts({ ...said, publishedAt: "2024-04-30" }, POSTS).publishedAt).toBe("2024-04-30");
  expect(believePosts({ ...said, authors: ["cy"] }, POSTS)).not.toHaveProperty("publishedAt");
});

test.each([
  ["a later day that is only shown", "2024-05-03", "dateline", "2024-05-01"],
  ["a later day that its metadata tell", "2024-05-03", "meta", "2024-05-03"],
  ["an earlier day: a later page of the thread", "2024-04-30", "dateline", "2024-04-30"],
])("a thread that says when it began and has %s", (...[, publishedAt, witness, expected]) => {
  const said: Metadata = {
    title: "The winch",
    authors: ["ann"],
    pageType: "forum",
    tags: [],
    publishedAt,
    witnesses: { authors: "class", publishedAt: witness },
  };
  expect(believePosts(said, POSTS).publishedAt).toBe(expected);
});

import { expect, test } from "vitest";
import { ld, metadataOf } from "./a-page.ts";

const NOWHERE = "https://kiln.example/x";
const entry = (type: string, title: string) =>
  `<div itemscope itemtype="http://schema.org/${type}"><h3>${title}</h3><p>The kiln was cold for a week.</p></div>`;
const ONE = entry("BlogPosting", "A shelf for seconds");

test("a page with one article by its microdata is one, as Blogger's entries are", () => {
  const { pageType, witnesses } = metadataOf("", ONE + entry("Comment", "Re: shelves"), NOWHERE);
  expect([pageType, witnesses.pageType]).toEqual(["article", "microdata"]);
});

test.each([
  ["there are several", "", ONE + entry("BlogPosting", "Raku in the rain")],
  ["what is one is no article", "", entry("Person", "Tove Lind")],
  ["JSON-LD speaks of something else", ld({ "@type": "QAPage", name: "How do I fire a kiln?" }), ONE],
  ["another vocabulary says so", "", ONE.replace("schema.org", "schema.example")],
])("and none where %s", (_, head, body) => {
  expect(metadataOf(head, body, NOWHERE).witnesses.pageType).not.toBe("microdata");
});

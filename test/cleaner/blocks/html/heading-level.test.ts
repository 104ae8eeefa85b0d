import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const headingsIn = (source: string) =>
  readPage(source).blocks.map(({ kind, level, text }) => (kind === "heading" ? `${level} ${text}` : text));

test("the titles of an act of the European Union are headings, as its journal names them before 2023 and since", () => {
  const source =
    "<p class=oj-doc-ti>REGULATION</p><p class=ti-section-1>CHAPTER I</p><p class=oj-ti-art>Article 1</p><p class=oj-sti-art>Scope</p><p class=oj-normal>It applies.</p>";
  expect(headingsIn(source)).toEqual(["1 REGULATION", "2 CHAPTER I", "3 Article 1", "3 Scope", "It applies."]);
});

test("headings of a patent are headings, also in the list of its paragraphs", () => {
  const source = "<ul><heading>SUMMARY</heading><li><div>It is an object to fly.</div></li></ul>";
  expect(headingsIn(source)).toEqual(["3 SUMMARY", "It is an object to fly."]);
});

test("the title of a document that Google Docs or Word wrote is a heading, and its subtitle is none", () => {
  const source =
    '<p class="c5 title"><span>Handover</span></p><p class="c5 subtitle">June</p><p class=MsoTitle>Minutes';
  expect(headingsIn(source)).toEqual(["1 Handover", "June", "1 Minutes"]);
});

test.each([
  ["a title of another system", '<p class="card title">Article 1</p>'],
  ["a box of such a name", "<div class=ti-art>Article 1</div>"],
  ["one of several names", '<p class="ti-art note">Article 1</p>'],
  ["a name that only begins so", "<p class=oj-ti-article>Article 1</p>"],
])("%s is none", (_, source) => {
  expect(headingsIn(source)).toEqual(["Article 1"]);
});

test("a link that is drawn as a button in a heading is no part of it; a question that opens is one", () => {
  const heading = (link: string) => `<h3>Ships that hum ${link}</h3>`;
  expect(headingsIn(heading("<a class='btn btn-sm' href=/f>Give feedback</a>"))).toEqual([
    "3 Ships that hum",
    "Give feedback",
  ]);
  expect(headingsIn(heading("<a href=/f>at night</a>"))).toEqual(["3 Ships that hum at night"]);
  expect(headingsIn("<h3><a class='btn btn-link' href=#a>Why do they hum?</a></h3>")).toEqual(["3 Why do they hum?"]);
  expect(headingsIn("<p>See <a class=btn href=/f>the ships</a> first.</p>")).toEqual(["See the ships first."]);
});
